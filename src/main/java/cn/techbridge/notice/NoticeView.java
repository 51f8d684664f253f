package cn.techbridge.notice;

import java.time.Instant;
import java.util.UUID;

/** A notice in the reader's language; readAt is missing until it is read. */
record NoticeView(UUID id, String kind, String title, String text, String link, Instant createdAt, Instant readAt) {}
