#include "near_miss.h"

#include "memory.h"

#include <stdlib.h>
#include <string.h>

enum {
    EVERY_UP_TO = 1000,
    SOME_OF_MORE = 1000,
    SOME_OF_MANY = 100,
    PADDING_8_BITS = 256,
    PADDING_16_BITS = 65536,
};

enum near_miss_effort near_miss_effort_for(size_t index, size_t count) {
    if (count <= EVERY_UP_TO) {
        return NEAR_MISS_EVERY;
    }
    const size_t some = count < NEAR_MISS_MANY_TEXTS ? SOME_OF_MORE : SOME_OF_MANY;
    return index % (count / some) == 0 ? NEAR_MISS_SOME : NEAR_MISS_NONE;
}

/** A walk over the near misses of one text. */
struct walk {
    struct text text;
    char *copy; /**< of the text, behind one free byte, and with room to pad */
    near_miss_visitor *visitor;
    void *context;
};

static void hand_on(const struct walk *walk, const char *bytes, size_t length) {
    walk->visitor(walk->context, (struct text){bytes, length});
}

static void change(const struct walk *walk, size_t position, unsigned char byte) {
    const char original = walk->copy[position];
    if ((unsigned char)original != byte) {
        walk->copy[position] = (char)byte;
        hand_on(walk, walk->copy, walk->text.length);
        walk->copy[position] = original;
    }
}

static void change_every_way(const struct walk *walk, size_t position) {
    for (unsigned byte = 0; byte < 256; byte++) {
        change(walk, position, (unsigned char)byte);
    }
}

/* The next byte, the byte that differs by the bit of ASCII case, the top bit, and NUL. */
static void change_some_ways(const struct walk *walk, size_t position) {
    const unsigned byte = (unsigned char)walk->copy[position];
    change(walk, position, (unsigned char)(byte + 1));
    change(walk, position, (unsigned char)(byte ^ 0x20));
    change(walk, position, (unsigned char)(byte ^ 0x80));
    change(walk, position, 0);
}

static void change_positions(const struct walk *walk, enum near_miss_effort effort) {
    for (size_t i = 0; i < walk->text.length; i++) {
        if (effort == NEAR_MISS_EVERY) {
            change_every_way(walk, i);
        } else {
            change_some_ways(walk, i);
        }
    }
}

/* The last byte moves out to make room, so that the text is one byte longer, then moves back. */
static void insert_nul(const struct walk *walk, size_t position) {
    const size_t rest = walk->text.length - position;
    memmove(walk->copy + position + 1, walk->copy + position, rest);
    walk->copy[position] = '\0';
    hand_on(walk, walk->copy, walk->text.length + 1);
    memmove(walk->copy + position, walk->copy + position + 1, rest);
    walk->copy[walk->text.length] = '\0';
}

static void cut_and_extend(const struct walk *walk) {
    const size_t length = walk->text.length;
    static const char added[] = {' ', '\n', 'e', '0'};
    hand_on(walk, walk->copy, 0);
    hand_on(walk, walk->copy + 1, length - 1);
    hand_on(walk, walk->copy, length - 1);
    hand_on(walk, walk->copy, length / 2);
    for (size_t i = 0; i < sizeof added; i++) {
        walk->copy[length] = added[i];
        hand_on(walk, walk->copy, length + 1);
        walk->copy[-1] = added[i];
        hand_on(walk, walk->copy - 1, length + 1);
    }
    walk->copy[length] = '\0';
    hand_on(walk, walk->copy, length + 1);
    hand_on(walk, walk->copy, length + PADDING_8_BITS);
    hand_on(walk, walk->copy, length + PADDING_16_BITS);
}

void near_miss_visit(struct text text, enum near_miss_effort effort, near_miss_visitor *visitor,
                     void *context) {
    if (effort == NEAR_MISS_NONE || text.length == 0) {
        return;
    }
    char *room = memory_new(text.length + PADDING_16_BITS + 2, 1);
    const struct walk walk = {text, room + 1, visitor, context};
    memcpy(walk.copy, text.bytes, text.length);
    change_positions(&walk, effort);
    for (size_t i = 0; i < text.length; i++) {
        insert_nul(&walk, i);
    }
    cut_and_extend(&walk);
    free(room);
}
