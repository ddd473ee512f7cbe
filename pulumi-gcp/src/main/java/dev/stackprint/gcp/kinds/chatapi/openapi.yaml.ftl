# What the gateway lets through. ADDRESS becomes the function's address when it is deployed.
swagger: "2.0"
info:
  title: "${title}"
  version: "1"
schemes: [https]
consumes: [application/json]
produces: [application/json]
x-google-backend:
  address: ADDRESS
  path_translation: APPEND_PATH_TO_ADDRESS
  # An answer may take 27 seconds.
  deadline: 30.0
securityDefinitions:
  caller:
    type: oauth2
    flow: implicit
    authorizationUrl: ""
    # Its keys are found as OpenID Connect says.
    x-google-issuer: "${issuer}"
    x-google-audiences: "${audiences}"
paths:
  /chat:
    post:
      operationId: chat
      security:
        - caller: []
      parameters:
        - name: body
          in: body
          required: true
          schema: {type: object}
      responses:
        "200": {description: An answer.}
        default: {description: Why there is none.}
<#if preflight>
    options:
      # A browser asks before it posts, without a token; the function tells it which origins may.
      operationId: preflight
      security: []
      responses:
        "204": {description: Who may post.}
</#if>
