package cn.techbridge.taxonomy;

import jakarta.enterprise.context.Dependent;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code of the named list; null is fine. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Code.Rule.class)
public @interface Code {
    /** The list's id, as in {@code GET /code-lists/{id}}. */
    String value();

    String message() default "不是代码表 {value} 中的代码|is not a code of list {value}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself; one object per annotated place, because each has its own list. */
    @Dependent
    class Rule implements ConstraintValidator<Code, String> {
        private final CodeLists lists;
        private CodeList list;

        Rule(CodeLists lists) {
            this.lists = lists;
        }

        @Override
        public void initialize(Code code) {
            list = lists.get(code.value());
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || list.contains(value);
        }
    }
}
