package cn.techbridge.matching.vectors;

import java.util.List;

/** Turns texts into vectors of unit length; a text without any known word becomes the zero vector. */
public interface TextEncoder {

    /** Name and version; vectors of encoders with different ids must never be compared. */
    String id();

    int dimensions();

    /** One vector per text, in the order given. */
    float[][] encode(List<String> texts);
}
