#include "answers.h"

#include <limits.h>
#include <string.h>

struct unknown unknown_of(const char *option) {
    if (option == NULL || strcmp(option, "class") == 0) {
        return (struct unknown){UNKNOWN_CLASS, {NULL, 0}};
    }
    if (strcmp(option, "null") == 0) {
        return (struct unknown){UNKNOWN_NULL, {NULL, 0}};
    }
    if (strcmp(option, "empty") == 0) {
        return (struct unknown){UNKNOWN_EMPTY, {NULL, 0}};
    }
    return (struct unknown){UNKNOWN_TEXT, text_of(option)};
}

static struct dictionary index_wordings(const struct wordings *wordings, bool exact) {
    struct dictionary dictionary = dictionary_new(wordings->count);
    dictionary.exact = exact;
    for (size_t i = 0; i < wordings->count; i++) {
        if (wordings->items[i].included) {
            dictionary_put(&dictionary, wordings->items[i].text, wordings->items[i].code);
        }
    }
    return dictionary;
}

struct answers answers_new(const struct registry *registry, struct unknown unknown, bool exact) {
    return (struct answers){
        .registry = registry,
        .unknown = unknown,
        .none = registry_code(registry, 0) != NULL ? INT_MIN : 0,
        .phrases = index_wordings(&registry->phrases, exact || registry->case_sensitive),
        .names = index_wordings(&registry->names, exact),
    };
}

void answers_free(struct answers *answers) {
    dictionary_free(&answers->phrases);
    dictionary_free(&answers->names);
}

struct place answers_place(const struct answers *answers, int code) {
    const struct code *row = registry_code(answers->registry, code);
    const struct code_class *class = registry_class(answers->registry, code);
    if (row != NULL) {
        return row->place;
    }
    if (class != NULL) {
        return class->place;
    }
    return place_list(answers->registry->path, answers->registry->words->list);
}

static struct text unknown_phrase(const struct answers *answers, const struct code_class *class) {
    switch (answers->unknown.kind) {
    case UNKNOWN_NULL:
        return (struct text){NULL, 0};
    case UNKNOWN_EMPTY:
        return text_of("");
    case UNKNOWN_TEXT:
        return answers->unknown.text;
    case UNKNOWN_CLASS:
        break;
    }
    if (answers->registry->tokens) {
        return text_of("");
    }
    return class != NULL ? class->title : text_of("Unknown");
}

struct text_answer answers_phrase(const struct answers *answers, int code) {
    const struct code *row = registry_code(answers->registry, code);
    const struct code_class *class = registry_class(answers->registry, code);
    const struct place place = answers_place(answers, code);
    if (row != NULL) {
        return (struct text_answer){row->phrase,
                                    place_field(place, answers->registry->words->text)};
    }
    return (struct text_answer){unknown_phrase(answers, class),
                                class != NULL ? place_field(place, "title") : place};
}

struct text_answer answers_name(const struct answers *answers, int code) {
    const struct code *row = registry_code(answers->registry, code);
    const struct place place = answers_place(answers, code);
    if (row != NULL) {
        return (struct text_answer){row->name, place_field(place, "name")};
    }
    const bool null = answers->unknown.kind == UNKNOWN_NULL;
    return (struct text_answer){null ? (struct text){NULL, 0} : text_of(""), place};
}

int answers_class(const struct answers *answers, int code) {
    const struct code_class *class = registry_class(answers->registry, code);
    return class != NULL ? (int)(class - answers->registry->classes) + 1 : 0;
}

int answers_effective(const struct answers *answers, int code) {
    const struct code_class *class = registry_class(answers->registry, code);
    if (registry_code(answers->registry, code) != NULL) {
        return code;
    }
    return class != NULL && class->has_fallback ? class->fallback : answers->none;
}

/* Whether the text is how an int is written: no plus, no leading zero, no blank, no `-0`. */
static bool is_canonical(struct text text, int *out) {
    const bool negative = text.length > 0 && text.bytes[0] == '-';
    const size_t first = negative ? 1 : 0;
    long long value = 0;
    if (text.length == first || text.length > sizeof "-2147483648" - 1 ||
        (text.bytes[first] == '0' && text.length > 1)) {
        return false;
    }
    for (size_t i = first; i < text.length; i++) {
        if (text.bytes[i] < '0' || text.bytes[i] > '9') {
            return false;
        }
        value = value * 10 + (text.bytes[i] - '0');
    }
    value = negative ? -value : value;
    *out = value >= INT_MIN && value <= INT_MAX ? (int)value : 0;
    return value >= INT_MIN && value <= INT_MAX;
}

int answers_from_digits(const struct answers *answers, struct text text) {
    int code = 0;
    if (is_canonical(text, &code) && (registry_code(answers->registry, code) != NULL ||
                                      registry_class(answers->registry, code) != NULL)) {
        return code;
    }
    return answers->none;
}

int answers_from_text(const struct answers *answers, const struct dictionary *dictionary,
                      struct text text) {
    int code = answers->none;
    dictionary_get(dictionary, text, &code);
    return code;
}
