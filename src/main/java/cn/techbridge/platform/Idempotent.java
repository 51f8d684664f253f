package cn.techbridge.platform;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that may carry {@code Idempotency-Key} (1–255 printable ASCII characters, kept 24 hours). The first execution and its key
 * commit together; a repeat gets the stored answer byte for byte, the same key with another body is refused with 422.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
