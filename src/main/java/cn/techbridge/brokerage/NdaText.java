package cn.techbridge.brokerage;

/** A version of the confidentiality terms that both sides accept, with the hash by which it can be recognised. */
record NdaText(String version, String text, String sha256) {}
