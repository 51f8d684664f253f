package cn.techbridge.policy;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/**
 * A 发文字号 by GB/T 9704-2012: the issuer's sign, the year in hexagonal brackets, the number without padding, 号; or an order or
 * announcement such as 主席令第32号. Null is fine.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DocumentNumber.Rule.class)
@interface DocumentNumber {
    String message() default
            "文号应如 津科规〔2019〕3号（六角括号，序号不补零），或如 公告2019年第3号|write it like 津科规〔2019〕3号 (GB/T 9704-2012) or 公告2019年第3号";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    class Rule implements ConstraintValidator<DocumentNumber, String> {
        private static final Pattern NUMBER = Pattern.compile(
                "[\\p{IsHan}]{1,20}(〔(19|20)\\d{2}〕[1-9]\\d{0,4}号|(（?(19|20)\\d{2}年）?)?第[1-9]\\d{0,4}号)");

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || NUMBER.matcher(value).matches();
        }
    }
}
