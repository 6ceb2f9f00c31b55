/* A table of texts that is searched: from the start, or by halves. */

#include "peers.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

struct key {
    const char *text;
    size_t length;
    int code;
};

#define TEXT(letters, size, number) {(letters), (size), (number)},
static const struct key keys[] = {
#include "texts.inc"
};

static int compare(const char *one, const char *other, size_t length) {
#ifdef EXACT
    return memcmp(one, other, length);
#else
    return strncasecmp(one, other, length);
#endif
}

int code_by_search(const char *text, size_t length) {
    for (size_t i = 0; i < COUNT(keys); i++) {
        if (keys[i].length == length && compare(keys[i].text, text, length) == 0) {
            return keys[i].code;
        }
    }
    return NO_CODE;
}

static int by_text(const void *one, const void *other) {
    const struct key *const key = one;
    const struct key *const row = other;
    const size_t least = key->length < row->length ? key->length : row->length;
    const int order = compare(key->text, row->text, least);
    return order != 0 ? order : (key->length > row->length) - (key->length < row->length);
}

int code_by_bsearch(const char *text, size_t length) {
    const struct key key = {text, length, NO_CODE};
    const struct key *const found = bsearch(&key, keys, COUNT(keys), sizeof keys[0], by_text);
    return found == NULL ? NO_CODE : found->code;
}
