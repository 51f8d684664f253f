/** Import jobs: a file is checked when it is handed in, kept in the database, and worked off in batches that any instance can resume. */
package cn.techbridge.intake.jobs;
