package cn.techbridge.moderation;

import cn.techbridge.kernel.Ref;

/** A record awaits review, told inside the writing transaction; who knows more about it says so by {@link ModerationDesk#found}. */
public record CaseOpened(Ref record) {}
