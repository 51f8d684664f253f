/** The audit: who changed or read what, in a chain of hashes that nobody can edit unnoticed. */
package cn.techbridge.audit;
