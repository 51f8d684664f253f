package cn.techbridge.listing;

import cn.techbridge.kernel.IpcCode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code of the International Patent Classification, from subclass (H01M) to group (H01M 10/0525); null is fine. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Ipc.Rule.class)
public @interface Ipc {
    String message() default "不是有效的 IPC 分类号|is not an IPC code";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    class Rule implements ConstraintValidator<Ipc, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || IpcCode.parse(value).isValid();
        }
    }
}
