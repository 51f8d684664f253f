package cn.techbridge.listing;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An amount in yuan as a decimal text, up to 13 digits before and 2 after the point; null is fine. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = YuanAmount.Rule.class)
public @interface YuanAmount {
    String message() default "须为以元计的金额文本，如 \"500000.00\"|must be an amount in yuan as text, e.g. \"500000.00\"";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    class Rule implements ConstraintValidator<YuanAmount, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || value.matches("\\d{1,13}(\\.\\d{1,2})?");
        }
    }
}
