/* A table of codes that is searched: from the start, or by halves. */

#include "peers.h"

#include <stdlib.h>

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

struct row {
    int code;
    const char *phrase;
};

#define PHRASE(number, text) {(number), (text)},
static const struct row rows[] = {
#include "phrases.inc"
};

const char *phrase_by_search(int code) {
    for (size_t i = 0; i < COUNT(rows); i++) {
        if (rows[i].code == code) {
            return rows[i].phrase;
        }
    }
    return "Unknown";
}

static int by_code(const void *key, const void *row) {
    const int code = *(const int *)key;
    const int other = ((const struct row *)row)->code;
    return (code > other) - (code < other);
}

const char *phrase_by_bsearch(int code) {
    const struct row *const found = bsearch(&code, rows, COUNT(rows), sizeof rows[0], by_code);
    return found == NULL ? "Unknown" : found->phrase;
}
