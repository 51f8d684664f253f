package cn.techbridge.deal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Set;

/** Settings of the publicity gate 公示. */
@ConfigMapping(prefix = "techbridge.deal.publicity")
interface PublicitySettings {
    /**
     * Natural days by type of the owner (code list organisation-types); owners of other types need none. 国发〔2016〕16号 asks universities
     * and institutes for fifteen at least.
     */
    Map<String, Integer> days();

    /** The contracts by which an achievement is made over (促进科技成果转化法 Art. 18); others sell work that is still to be done. */
    @WithDefault("TRANSFER,LICENSE")
    Set<String> contractTypes();
}
