#ifndef VERIFY_NEAR_MISS_H
#define VERIFY_NEAR_MISS_H

#include "text.h"

/** How many near misses are made of a text. */
enum near_miss_effort {
    NEAR_MISS_NONE,
    NEAR_MISS_SOME,  /**< some twenty, and five at each position */
    NEAR_MISS_EVERY, /**< some twenty, and every other byte at each position */
};

/** From so many texts on, a lookup that compares with all of them is slow, and few are made. */
enum { NEAR_MISS_MANY_TEXTS = 8192 };

/**
 * The effort that is reasonable for a text, which may be compared with all others at each lookup.
 *
 * Every byte is tried on each of up to 1,000 texts; of more, some changes are tried on some 1,000
 * of them, and of NEAR_MISS_MANY_TEXTS or more on some 100, evenly spread.
 *
 * @param index  position of the text, from 0
 * @param count  how many texts there are
 */
enum near_miss_effort near_miss_effort_for(size_t index, size_t count);

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
