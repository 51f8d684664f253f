package cn.techbridge.achievement;

import cn.techbridge.kernel.Checked;
import cn.techbridge.kernel.RegistrationNumber;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.taxonomy.Code;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the 科技成果登记表 asks for and the market's own fields do not hold.
 *
 * @param number 登记号, 12 characters
 * @param workFrom first day of the work, workTo its last
 * @param stage 成果所处阶段; derived from the readiness level when missing
 * @param units 完成单位 by rank
 * @param people 完成人 by rank
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Registration(
        @Size(max = 30) @PlainText String number,
        @PastOrPresent LocalDate registeredOn,
        @Size(max = 120) @PlainText String recommendedBy,
        LocalDate workFrom,
        LocalDate workTo,
        @Code("achievement-categories") String category,
        @Code("achievement-sources") String source,
        @Size(max = 200) @PlainText String programme,
        @Code("achievement-attributes") String attribute,
        @Size(max = 11) List<@NotNull @Code("achievement-forms") String> forms,
        @Code("achievement-stages") String stage,
        @Code("application-states") String application,
        @Code("achievement-levels") String level,
        @Size(max = 10) List<@NotNull @Valid Evaluation> evaluations,
        @Size(max = 8) List<@NotNull @Code("disciplines") String> disciplines,
        @Size(max = 20) List<@NotNull @Valid CompletingUnit> units,
        @Size(max = 50) List<@NotNull @Valid CompletingPerson> people) {

    void check(String pointer, Faults faults) {
        if (number != null && RegistrationNumber.parse(number) instanceof Checked.Invalid<RegistrationNumber> wrong) {
            faults.add(pointer + "/number", wrong.rule(), wrong.detailZh(), wrong.detailEn());
        }
        faults.addIf(
                workFrom != null && workTo != null && workTo.isBefore(workFrom),
                pointer + "/workTo",
                "range",
                "结束日期不得早于开始日期",
                "the work cannot end before it began");
        for (int i = 0; evaluations != null && i < evaluations.size(); i++) {
            evaluations.get(i).check(pointer + "/evaluations/" + i, faults);
        }
        for (int i = 0; units != null && i < units.size(); i++) {
            units.get(i).check(pointer + "/units/" + i, faults);
        }
    }

    List<Fault> warnings(String pointer) {
        List<Fault> warnings = new ArrayList<>();
        for (int i = 0; units != null && i < units.size(); i++) {
            warnings.addAll(units.get(i).warnings(pointer + "/units/" + i));
        }
        return warnings;
    }

    /** Numbers in the one spelling under which they are kept and compared. */
    Registration normal() {
        return with(
                number == null
                        ? null
                        : RegistrationNumber.parse(number).found().orElseThrow().value(),
                units == null
                        ? null
                        : units.stream().map(CompletingUnit::normal).toList(),
                people);
    }

    /** Without the people who did not agree to be named. */
    Registration publicPart() {
        return people == null
                ? this
                : with(
                        number,
                        units,
                        people.stream().filter(CompletingPerson::mayBeNamed).toList());
    }

    private Registration with(String normalNumber, List<CompletingUnit> allUnits, List<CompletingPerson> named) {
        return new Registration(
                normalNumber,
                registeredOn,
                recommendedBy,
                workFrom,
                workTo,
                category,
                source,
                programme,
                attribute,
                forms,
                stage,
                application,
                level,
                evaluations,
                disciplines,
                allUnits,
                named);
    }
}
