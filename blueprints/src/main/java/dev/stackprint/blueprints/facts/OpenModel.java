package dev.stackprint.blueprints.facts;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A model with open weights, as large as it takes to say what memory it needs.
 *
 * @param name as a blueprint has it; where there is a managed offering of the same model, the name
 *     that {@link Models} has for it or for its family
 * @param id its repository on Hugging Face
 * @param architecture how it is built, as Hugging Face names types of models
 * @param parameters all of them, those of every expert included
 * @param layers how many there are
 * @param hidden the width of a layer
 * @param heads attention heads of a layer
 * @param kvHeads heads of keys and values of a layer, which several attention heads may share
 * @param headSize the width of a head
 * @param vocabulary how many tokens it tells apart
 * @param context the longest context that it was made for, in tokens
 * @param latent numbers that a layer keeps of a token, if it keeps keys and values of all heads as
 *     one compressed vector (multi-head latent attention)
 * @param experts experts of a layer, of a mixture of experts
 * @param activeExperts how many of them a token goes through
 * @param inExperts the parameters of all experts, if they alone are kept in the dtype that the
 *     weights come in
 * @param dtype what the weights come in, such as {@code bf16}
 * @param chats whether it answers messages; if not, it goes on with a text
 * @param licence as Hugging Face names it
 * @param gated whether its owner is known to ask for an agreement first, so that it takes a token
 *     to get it
 */
public record OpenModel(
    String name,
    String id,
    String architecture,
    long parameters,
    int layers,
    int hidden,
    int heads,
    int kvHeads,
    int headSize,
    int vocabulary,
    int context,
    OptionalInt latent,
    OptionalInt experts,
    OptionalInt activeExperts,
    OptionalLong inExperts,
    String dtype,
    boolean chats,
    Optional<String> licence,
    boolean gated) {}
