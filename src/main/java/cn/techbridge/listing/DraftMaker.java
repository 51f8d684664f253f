package cn.techbridge.listing;

import cn.techbridge.intake.ContentHash;
import cn.techbridge.organisation.OrganisationBrief;
import cn.techbridge.platform.Fault;
import cn.techbridge.taxonomy.FieldInference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Completes a sheet: the region defaults to the organisation's, a missing field is inferred from the text and marked. */
@ApplicationScoped
class DraftMaker {
    private final FieldInference inference;

    DraftMaker(FieldInference inference) {
        this.inference = inference;
    }

    <S extends Sheet<S>> Draft<S> draft(S sheet, OrganisationBrief owner) {
        boolean infer = sheet.fieldCodes() == null || sheet.fieldCodes().isEmpty();
        List<String> fields = infer ? inference.codes(sheet.describingText()) : sheet.fieldCodes();
        String region = sheet.regionCode() == null ? owner.regionCode() : sheet.regionCode();
        return new Draft<>(
                sheet.completed(fields, region), sheet.restricted(), ContentHash.of(sheet), infer && !fields.isEmpty());
    }

    static List<Fault> warnings(Draft<?> draft, Sheet<?> sheet) {
        List<Fault> warnings = new ArrayList<>(sheet.warnings());
        if (draft.fieldsInferred()) {
            warnings.add(Fault.of(
                    "/fieldCodes", "inferred", "未填写技术领域，已根据文本推断", "no field was given, it was inferred from the text"));
        }
        return List.copyOf(warnings);
    }
}
