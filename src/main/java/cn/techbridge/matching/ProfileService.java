package cn.techbridge.matching;

import cn.techbridge.identity.Caller;
import cn.techbridge.matching.engine.ProfileFile;
import cn.techbridge.matching.engine.TextFeatures;
import cn.techbridge.matching.engine.TextModel;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Faults;
import cn.techbridge.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Brings profiles in, into force and out of it again. */
@ApplicationScoped
class ProfileService {
    private final ProfileRows rows;
    private final Profiles profiles;
    private final ProfileGate gate;
    private final RescoreService rescore;
    private final MatchWork work;

    ProfileService(ProfileRows rows, Profiles profiles, ProfileGate gate, RescoreService rescore, MatchWork work) {
        this.rows = rows;
        this.profiles = profiles;
        this.gate = gate;
        this.rescore = rescore;
        this.work = work;
    }

    /**
     * @param waiting listings whose matches are yet to be made anew
     * @param rescore how far the scoring by the engine in force is; null before the first
     */
    record State(String inForce, long waiting, RescoreService.Progress rescore, List<ProfileRows.ProfileView> items) {}

    @Transactional
    State state() {
        return new State(rows.inForce(), work.waiting(), rescore.progress().orElse(null), rows.all());
    }

    @Transactional
    void add(Caller caller, ProfileFile file) {
        if (file == null) {
            throw Problem.invalid(Fault.required(""));
        }
        Faults faults = new Faults();
        faults.addIf(
                file.id() == null || !file.id().matches("[0-9A-Za-z.-]{1,40}"),
                "/id",
                "pattern",
                "编号须为 1–40 个字母、数字、点或连字符",
                "1 to 40 letters, digits, dots or hyphens");
        faults.addIf(
                file.structure() == null
                        || file.structure().values().stream().anyMatch(most -> most == null || !Double.isFinite(most)),
                "/structure",
                "required",
                "每项标准须有数值",
                "a number is required for each criterion");
        faults.addIf(file.groups() == null, "/groups", "required", "不能缺少", "is required");
        faults.addIf(file.crossValidated() == null, "/crossValidated", "required", "不能缺少", "is required");
        check(file.model(), "/model", faults);
        check(file.withoutVectors(), "/withoutVectors", faults);
        if (!faults.list().isEmpty()) {
            throw Problem.invalid(faults.list());
        }
        if (file.id().equals(Profile.SHIPPED.id()) || !rows.add(file, caller.subject())) {
            throw Problem.conflict("已有这个编号的模型", "There is a profile of this id already");
        }
    }

    private static void check(TextModel model, String pointer, Faults faults) {
        faults.addIf(
                model == null || !model.isSoundFor(List.of(TextFeatures.names())),
                pointer,
                "other-engine",
                "不是为当前引擎的标准训练的，或不完整",
                "was not trained for the criteria of this engine, or is not whole");
    }

    /** Puts a profile into force unless the gate finds it worse; what it measured is kept either way. */
    @Transactional(dontRollbackOn = Problem.class)
    ProfileGate.Report activate(Caller caller, String id) {
        Optional<ProfileFile> file = rows.content(id);
        if (file.isEmpty()) {
            throw Problem.notFound();
        }
        Profile inForce = profiles.find(rows.inForce());
        if (inForce.id().equals(id)) {
            throw Problem.conflict("该模型已在使用", "This profile is in force already");
        }
        ProfileGate.Report report = gate.measure(Profile.of(file.get()), inForce);
        rows.report(id, report);
        if (!report.passed()) {
            throw Problem.conflict(
                    "该模型在冻结评测集上比现用模型差，未启用；评测结果见模型列表",
                    "The profile does worse than the one in force and was not activated; the list of profiles has the figures");
        }
        rows.activate(id, caller.subject());
        return report;
    }

    /** Takes the last activation back; returns the profile in force from now on. */
    @Transactional
    String rollback() {
        String before =
                rows.before().orElseThrow(() -> Problem.conflict("没有可以退回的模型", "There is no profile to go back to"));
        rows.deactivateLast();
        return before;
    }
}
