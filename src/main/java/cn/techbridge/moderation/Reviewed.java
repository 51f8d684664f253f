package cn.techbridge.moderation;

import cn.techbridge.kernel.Ref;

/**
 * A decision, told to the slice that owns the record inside the deciding transaction.
 *
 * @param afterwards the record was public already; an approval then changes nothing
 * @param appeal the record was returned or rejected and its owner appealed: an approval lets it in after all, anything else upholds
 */
public record Reviewed(Ref record, Decision decision, String reason, boolean afterwards, boolean appeal) {}
