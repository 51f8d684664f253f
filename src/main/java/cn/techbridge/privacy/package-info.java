/** People's rights in their data (PIPL): consent, masking, access, correction, erasure, retention. Knows no slice; each tells what it holds. */
package cn.techbridge.privacy;
