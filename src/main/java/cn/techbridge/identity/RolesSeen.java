package cn.techbridge.identity;

import java.util.Set;

/** An account has called; which roles its token told this time. */
public record RolesSeen(String subject, Set<String> roles) {}
