/** Who calls, with which role, for which organisation. The only package that knows OIDC types. */
package cn.techbridge.identity;
