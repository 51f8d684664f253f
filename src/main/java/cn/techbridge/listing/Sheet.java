package cn.techbridge.listing;

import java.util.List;

/** The fields an owner fills in, as one immutable record; what is restricted travels on it but is stored apart. */
public interface Sheet<S extends Sheet<S>> {
    String externalId();

    String title();

    /** The text from which a missing field code is inferred; its first line is the title. */
    String describingText();

    List<String> fieldCodes();

    String regionCode();

    Restricted restricted();

    /** The public part: without the restricted detail and the owner's id, with the codes that were missing. */
    S completed(List<String> fieldCodes, String regionCode);
}
