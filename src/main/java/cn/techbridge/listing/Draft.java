package cn.techbridge.listing;

/** A sheet made ready to be kept: its public part, its restricted part, and the hash of the whole as it was handed in. */
public record Draft<S>(S content, Restricted restricted, String hash, boolean fieldsInferred) {}
