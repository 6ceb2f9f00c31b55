#include "words.h"

#include "text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

int words_complain(const struct words *words, const char *message, const char *word) {
    fprintf(words->errors, "%s: error: %s %s; see %s --help\n", words->program, message,
            text_quote_string(word).string, words->program);
    return -1;
}

bool words_are_option(const char *word, const char *name) {
    const size_t length = strlen(name);
    return strncmp(word, name, length) == 0 && (word[length] == '\0' || word[length] == '=');
}

const char *words_value(struct words *words, const char *word, const char *name) {
    const size_t length = strlen(name);
    if (word[length] == '=') {
        return word + length + 1;
    }
    return words->next < words->count ? words->items[words->next++] : NULL;
}

int words_number(const struct words *words, const char *option, const char *value, size_t *out) {
    char message[64];
    char *end = NULL;
    errno = 0;
    const unsigned long number = strtoul(value, &end, 10);
    *out = (size_t)number;
    if (*value >= '0' && *value <= '9' && *end == '\0' && errno == 0) {
        return 0;
    }
    snprintf(message, sizeof message, "%s takes a number, not", option);
    return words_complain(words, message, value);
}
