/** Mixed load with a ledger of what was acknowledged, kept outside of what is put under load: for drills and for the soak. */
package cn.techbridge.tools.load;
