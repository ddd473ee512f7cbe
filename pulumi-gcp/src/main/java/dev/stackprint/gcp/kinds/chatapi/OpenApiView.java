package dev.stackprint.gcp.kinds.chatapi;

import java.util.List;

/**
 * What the description of a gateway prints.
 *
 * @param title the API's title
 * @param issuer who issues the tokens that are accepted
 * @param audience whom they are for
 * @param preflight whether browsers ask before they post
 */
record OpenApiView(String title, String issuer, List<String> audience, boolean preflight) {

  String audiences() {
    return String.join(",", audience);
  }
}
