/** What both back-ends share in rendering chats: what the model is told. */
package dev.stackprint.rendering.chat;
