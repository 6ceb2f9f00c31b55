/* What people write, or have written for them, in place of what codebook makes. Their rows come
 * from the same registry: phrases.inc has PHRASE(code, "phrase") by code; texts.inc has
 * TEXT("text", length, code) for each phrase and alias, in the order of its letters without their
 * case. */

#ifndef PEERS_H
#define PEERS_H

#include <stddef.h>

enum { NO_CODE = -1 };

/* Calls that do nothing: what it costs to ask at all. */
const char *empty_of_code(int code);
int empty_of_text(const char *text, size_t length);

/* From a code to its phrase, or to "Unknown". */
const char *phrase_by_switch(int code);
const char *phrase_by_array(int code);
const char *phrase_by_search(int code);
const char *phrase_by_bsearch(int code);

/* From a text to its code, or to NO_CODE. Letters match in any case, unless made with -DEXACT. */
int code_by_search(const char *text, size_t length);
int code_by_bsearch(const char *text, size_t length);
int code_by_re2c(const char *text, size_t length);
int code_by_gperf(const char *text, size_t length);

/* From a status line to its code. The first two look at three digits and at nothing else; the first
 * even trusts that they are digits. */
int code_of_trusted_digits(const char *line, size_t length);
int code_of_digits(const char *line, size_t length);
int code_by_strtol(const char *line, size_t length);
int code_by_sscanf(const char *line, size_t length);

#endif
