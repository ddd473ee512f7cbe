package dev.stackprint.blueprints.facts;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A model with open weights, as large as it takes to say what memory it needs.
 *
 * @param name as a blueprint has it; where there is a managed offering of the same model, the name
 *     that {@link Models} has for it or for its family
 * @param id its repository on Hugging Face
 * @param parameters all of them, those of every expert included
 * @param layers how many there are
 * @param hidden the width of a layer
 * @param heads attention heads of a layer
 * @param kvHeads heads of keys and values of a layer, which several attention heads may share
 * @param headSize the width of a head
 * @param vocabulary how many tokens it tells apart
 * @param context the longest context that it was made for, in tokens
 * @param experts experts of a layer, of a mixture of experts
 * @param activeExperts how many of them a token goes through
 * @param licence as Hugging Face names it
 * @param gated whether its owner is known to ask for an agreement first, so that it takes a token
 *     to get it
 */
public record OpenModel(
    String name,
    String id,
    long parameters,
    int layers,
    int hidden,
    int heads,
    int kvHeads,
    int headSize,
    int vocabulary,
    int context,
    OptionalInt experts,
    OptionalInt activeExperts,
    Optional<String> licence,
    boolean gated) {}
