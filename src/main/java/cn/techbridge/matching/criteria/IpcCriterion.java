package cn.techbridge.matching.criteria;

import cn.techbridge.kernel.IpcCode;
import cn.techbridge.platform.Bilingual;
import java.util.List;

/** Patent classes along their hierarchy: section, class, subclass, group. Other sections say little against a pair. */
final class IpcCriterion implements Criterion {
    private static final double ANOTHER = -0.2;

    @Override
    public String name() {
        return "ipc";
    }

    @Override
    public Bilingual label() {
        return Bilingual.of("专利分类", "patent class");
    }

    @Override
    public Signal assess(Pair pair) {
        return CodeAgreement.of(pair.demand().ipcCodes(), pair.achievement().ipcCodes(), IpcCriterion::path)
                .map(share -> Signal.of(
                        share > 0 ? share : ANOTHER,
                        new Evidence(
                                "code",
                                String.join(",", pair.demand().ipcCodes()),
                                String.join(",", pair.achievement().ipcCodes()))))
                .orElse(Signal.neutral());
    }

    private static List<String> path(String code) {
        return IpcCode.parse(code).found().map(IpcCode::path).orElse(List.of());
    }
}
