package org.kapok.access;

import java.util.List;

/**
 * A module's read and write policy in words that a CMCoord officer can check; a bean per module. The module's own policy
 * class and row-level security do what these sentences say, and its rule page numbers them.
 */
public interface Policy {

    /** The sentences, the most general first. */
    List<PolicySentence> sentences();
}
