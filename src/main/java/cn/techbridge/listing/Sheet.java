package cn.techbridge.listing;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.KeptSheet;
import cn.techbridge.platform.Refusable;
import java.util.List;
import java.util.Optional;

/** The fields an owner fills in, as one immutable record; what is restricted travels on it but is stored apart. */
public interface Sheet<S extends Sheet<S>> extends Refusable, KeptSheet {
    String externalId();

    String title();

    /** The text from which a missing field code is inferred; its first line is the title. */
    String describingText();

    List<String> fieldCodes();

    String regionCode();

    Restricted restricted();

    /** 密级 as stated; null when nothing is said. */
    String secrecy();

    @Override
    default Optional<Fault> refusal() {
        return Secrecy.refusal(secrecy(), this);
    }

    Completeness completeness();

    /** What everybody may see. */
    S publicPart();

    /** What a person should look at again although the sheet is taken. */
    default List<Fault> warnings() {
        return List.of();
    }

    /** The public part: without the restricted detail and the owner's id, with the codes that were missing. */
    S completed(List<String> fieldCodes, String regionCode);
}
