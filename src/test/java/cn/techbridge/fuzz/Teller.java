package cn.techbridge.fuzz;

import cn.techbridge.fuzz.Wire.Shot;
import com.fasterxml.jackson.databind.JsonNode;

/** Brings requests that must succeed to the market, in its own manner. */
interface Teller {
    /** @return the answer's content; a null node when it has none */
    JsonNode tell(Shot shot);

    /** @param body JSON; null for none */
    default JsonNode tell(String account, String method, String path, String body) {
        Shot shot = Shot.of(account, method, path);
        return tell(body == null ? shot : shot.json(body));
    }
}
