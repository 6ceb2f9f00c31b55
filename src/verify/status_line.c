#include "status_line.h"

#include <string.h>

enum { DIGITS = 3 };

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte) {
    const char upper = text_upper(byte);
    return upper >= 'A' && upper <= 'Z';
}

static bool is_hexadecimal(char byte) {
    const char upper = text_upper(byte);
    return is_digit(byte) || (upper >= 'A' && upper <= 'F');
}

/* Takes a number of bytes off the front of a text; false where it has fewer. */
static bool take(struct text *text, size_t count, struct text *out) {
    if (text->length < count) {
        return false;
    }
    *out = (struct text){text->bytes, count};
    *text = (struct text){text->bytes + count, text->length - count};
    return true;
}

static bool take_blank(struct text *text) {
    struct text blank;
    return take(text, 1, &blank) && blank.bytes[0] == ' ';
}

/* Takes what begins a line; what is left of the text is its phrase, and its end. */
static bool take_begin(const struct status_line *line, struct text *text, struct text *number) {
    struct text version;
    if (!take(text, line->version.length, &version) || !take_blank(text) ||
        !take(text, DIGITS, number) || !take_blank(text)) {
        return false;
    }
    for (size_t i = 0; i < DIGITS; i++) {
        if (!is_digit(number->bytes[i])) {
            return false;
        }
    }
    return line->case_sensitive ? text_same(version, line->version)
                                : text_same_folded(version, line->version);
}

bool status_line_begins(const struct status_line *line, struct text text,
                        struct status_line_parts *out) {
    out->phrase = (struct text){NULL, 0};
    return take_begin(line, &text, &out->digits);
}

/* Takes an escape, or a character of several bytes: a first byte that begins with two to six bits
 * of 1, and for each of them but one a byte that begins with 10. */
static bool take_long(const struct status_line *line, struct text *text) {
    const unsigned first = (unsigned char)text->bytes[0];
    struct text taken;
    size_t ones = 0;
    if (line->escape != 0 && text->bytes[0] == line->escape) {
        return take(text, 3, &taken) && is_hexadecimal(taken.bytes[1]) &&
               is_hexadecimal(taken.bytes[2]);
    }
    while (ones < 8 && (first >> (7 - ones) & 1) == 1) {
        ones++;
    }
    if (line->beyond != LINE_UTF_8 || ones < 2 || ones > 6 || !take(text, ones, &taken)) {
        return false;
    }
    for (size_t i = 1; i < ones; i++) {
        if (((unsigned char)taken.bytes[i] >> 6) != 2) {
            return false;
        }
    }
    return true;
}

/* Whether a byte may stand alone. */
static bool is_plain(const struct status_line *line, char byte) {
    const unsigned value = (unsigned char)byte;
    if (value >= 0x80) {
        return line->beyond == LINE_ANY_BYTE || (line->beyond == LINE_UTF_8 && value >> 6 == 2);
    }
    return is_letter(byte) || is_digit(byte) || byte == ' ' || byte == '\t' ||
           memchr(line->marks.bytes, byte, line->marks.length) != NULL;
}

bool status_line_is_phrase(const struct status_line *line, struct text phrase) {
    struct text taken;
    while (phrase.length > 0) {
        if (is_plain(line, phrase.bytes[0])) {
            take(&phrase, 1, &taken);
        } else if (!take_long(line, &phrase)) {
            return false;
        }
    }
    return true;
}

bool status_line_parse(const struct status_line *line, struct text text,
                       struct status_line_parts *out) {
    if (!take_begin(line, &text, &out->digits)) {
        return false;
    }
    if (text.length >= 2 && memcmp(text.bytes + text.length - 2, "\r\n", 2) == 0) {
        text.length -= 2;
    }
    out->phrase = text;
    return status_line_is_phrase(line, text);
}
