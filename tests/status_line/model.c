/*
 * Status-Line of RFC 3261 s25.1, a function for each rule of the grammar. Each is given a place and
 * gives the place behind what it has read, or NULL. Nothing here is quick.
 */

#include "model.h"

#include <string.h>

struct input {
    const unsigned char *end;
};

static const unsigned char *one_of(const struct input *input, const unsigned char *at,
                                   const char *bytes, size_t count) {
    return at < input->end && memchr(bytes, *at, count) != NULL ? at + 1 : NULL;
}

static const unsigned char *between(const struct input *input, const unsigned char *at,
                                    unsigned first, unsigned last) {
    return at < input->end && *at >= first && *at <= last ? at + 1 : NULL;
}

/* DIGIT = %x30-39 */
static const unsigned char *digit(const struct input *input, const unsigned char *at) {
    return between(input, at, 0x30, 0x39);
}

/* alphanum = ALPHA / DIGIT */
static const unsigned char *alphanum(const struct input *input, const unsigned char *at) {
    const unsigned char *next = between(input, at, 0x41, 0x5A);
    next = next != NULL ? next : between(input, at, 0x61, 0x7A);
    return next != NULL ? next : digit(input, at);
}

/* reserved = ";" / "/" / "?" / ":" / "@" / "&" / "=" / "+" / "$" / "," */
static const unsigned char *reserved(const struct input *input, const unsigned char *at) {
    return one_of(input, at, ";/?:@&=+$,", 10);
}

/* mark = "-" / "_" / "." / "!" / "~" / "*" / "'" / "(" / ")" */
static const unsigned char *mark(const struct input *input, const unsigned char *at) {
    return one_of(input, at, "-_.!~*'()", 9);
}

/* HEXDIG = DIGIT / "A" to "F", in any case, since a string of ABNF has none */
static const unsigned char *hexdig(const struct input *input, const unsigned char *at) {
    return one_of(input, at, "0123456789ABCDEFabcdef", 22);
}

/* escaped = "%" HEXDIG HEXDIG */
static const unsigned char *escaped(const struct input *input, const unsigned char *at) {
    at = one_of(input, at, "%", 1);
    at = at != NULL ? hexdig(input, at) : NULL;
    return at != NULL ? hexdig(input, at) : NULL;
}

/* UTF8-CONT = %x80-BF */
static const unsigned char *utf8_cont(const struct input *input, const unsigned char *at) {
    return between(input, at, 0x80, 0xBF);
}

/* UTF8-NONASCII = %xC0-DF 1UTF8-CONT / %xE0-EF 2UTF8-CONT / %xF0-F7 3UTF8-CONT
 *               / %xF8-FB 4UTF8-CONT / %xFC-FD 5UTF8-CONT */
static const unsigned char *utf8_nonascii(const struct input *input, const unsigned char *at) {
    static const unsigned char rows[][3] = {
        {0xC0, 0xDF, 1}, {0xE0, 0xEF, 2}, {0xF0, 0xF7, 3}, {0xF8, 0xFB, 4}, {0xFC, 0xFD, 5}};
    for (size_t row = 0; row < sizeof rows / sizeof rows[0]; row++) {
        const unsigned char *next = between(input, at, rows[row][0], rows[row][1]);
        for (unsigned i = 0; next != NULL && i < rows[row][2]; i++) {
            next = utf8_cont(input, next);
        }
        if (next != NULL) {
            return next;
        }
    }
    return NULL;
}

/* Reason-Phrase = *(reserved / unreserved / escaped / UTF8-NONASCII / UTF8-CONT / SP / HTAB) */
static const unsigned char *reason_phrase(const struct input *input, const unsigned char *at) {
    for (;;) {
        const unsigned char *const choices[] = {
            reserved(input, at),        alphanum(input, at),      mark(input, at),
            escaped(input, at),         utf8_nonascii(input, at), utf8_cont(input, at),
            one_of(input, at, " \t", 2)};
        const unsigned char *next = NULL;
        for (size_t i = 0; i < sizeof choices / sizeof choices[0]; i++) {
            next = next != NULL ? next : choices[i];
        }
        if (next == NULL) {
            return at;
        }
        at = next;
    }
}

/* SIP-Version SP Status-Code SP; a string of ABNF has no case */
static const unsigned char *begin(const struct input *input, const unsigned char *at, int *code) {
    static const char *const version[] = {"Ss", "Ii", "Pp", "/", "2", ".", "0", " "};
    *code = 0;
    for (size_t i = 0; i < sizeof version / sizeof version[0] && at != NULL; i++) {
        at = one_of(input, at, version[i], strlen(version[i]));
    }
    for (int i = 0; i < 3 && at != NULL; i++) {
        const unsigned char *next = digit(input, at);
        *code = next != NULL ? *code * 10 + (*at - '0') : 0;
        at = next;
    }
    at = at != NULL ? one_of(input, at, " ", 1) : NULL;
    if (at == NULL || *code < 100 || *code > 699) {
        *code = 0;
        return NULL;
    }
    return at;
}

int model_begin(const unsigned char *bytes, size_t length) {
    const struct input input = {bytes + length};
    int code = 0;
    begin(&input, bytes, &code);
    return code;
}

struct model model_line(const unsigned char *bytes, size_t length) {
    const struct input input = {bytes + length};
    const struct model none = {0, 0, 0};
    int code = 0;
    const unsigned char *phrase = begin(&input, bytes, &code);
    if (phrase == NULL) {
        return none;
    }
    const unsigned char *end = reason_phrase(&input, phrase);
    const unsigned char *line_end = one_of(&input, end, "\r", 1);
    line_end = line_end != NULL ? one_of(&input, line_end, "\n", 1) : NULL;
    if (end != input.end && line_end != input.end) {
        return none;
    }
    return (struct model){code, (size_t)(phrase - bytes), (size_t)(end - phrase)};
}
