package cn.techbridge.moderation;

import java.util.List;
import java.util.UUID;

/**
 * Records await review, told inside the writing transaction; who knows more about them says so by {@link ModerationDesk#found}.
 *
 * @param kind as in {@link cn.techbridge.kernel.Ref#type}
 * @param records in an order that is everybody's, so that two writers never wait for each other
 */
public record CasesOpened(String kind, List<UUID> records) {}
