#ifndef VERIFY_NEAR_MISS_H
#define VERIFY_NEAR_MISS_H

#include "text.h"

/** How many near misses are made of a text. */
enum near_miss_effort {
    NEAR_MISS_FEW,   /**< some ten, whatever the length */
    NEAR_MISS_SOME,  /**< some ten, and four at each position */
    NEAR_MISS_EVERY, /**< some ten, and every other byte at each position */
};

/** The effort that is reasonable for so many texts: every byte up to 1,000, few beyond 8,000. */
enum near_miss_effort near_miss_effort_for(size_t texts);

/** Receives one changed text, valid during the call only. */
typedef void near_miss_visitor(void *context, struct text changed);

/**
 * Hands on texts that differ a little from the one given.
 *
 * One byte changed (another letter, the other case, a NUL, or all 255), a NUL put in, cut at either
 * end, a byte added at either end, padded with NULs by 256 and by 65,536 (so that a length cut to
 * 8 or 16 bits is seen), and the length 0. Some may be equal to another text of the registry, or,
 * by a change of case only, to the same.
 */
void near_miss_visit(struct text text, enum near_miss_effort effort, near_miss_visitor *visitor,
                     void *context);

#endif
