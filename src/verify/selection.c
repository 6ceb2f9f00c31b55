#include "selection.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/** One item of a selection. */
struct item {
    struct text text;
    bool is_range;
    int first;
    int last;
};

/* Reads an int in decimal; gives what follows it, or NULL where there is none. */
static const char *read_int(const char *string, int *out) {
    char *end = NULL;
    errno = 0;
    const long value = strtol(string, &end, 10);
    if (end == string || errno != 0 || value < INT_MIN || value > INT_MAX) {
        return NULL;
    }
    *out = (int)value;
    return end;
}

/* `486` or `400-499`; either number may be negative. */
static bool read_range(struct item *item) {
    const char *end = item->text.bytes + item->text.length;
    const char *next = read_int(item->text.bytes, &item->first);
    item->last = item->first;
    if (next != NULL && next < end && *next == '-') {
        next = read_int(next + 1, &item->last);
    }
    return next == end;
}

static void trim(struct text *text) {
    while (text->length > 0 && text->bytes[0] == ' ') {
        text->bytes++;
        text->length--;
    }
    while (text->length > 0 && text->bytes[text->length - 1] == ' ') {
        text->length--;
    }
}

static bool has_alias(const struct code *code, const char *key, struct text text) {
    for (size_t i = 0; i < json_array_size(code->aliases); i++) {
        const json_t *alias = json_object_get(json_array_get(code->aliases, i), key);
        if (json_is_string(alias) && text_same_folded(text_of(json_string_value(alias)), text)) {
            return true;
        }
    }
    return false;
}

static bool holds(const struct item *item, const struct code *code) {
    return item->is_range
               ? code->number >= item->first && code->number <= item->last
               : text_same_folded(code->name, item->text) || has_alias(code, "name", item->text);
}

/* Whether an item is how a token is spelt, in any letter case. */
static bool spells(const struct item *item, const struct code *code) {
    return text_same_folded(code->phrase, item->text) || has_alias(code, "token", item->text);
}

/* Marks the codes that a test holds for; gives their number. */
static size_t mark_if(struct registry *registry, const struct item *item,
                      bool test(const struct item *item, const struct code *code)) {
    size_t count = 0;
    for (size_t i = 0; i < registry->total; i++) {
        if (test(item, &registry->codes[i])) {
            registry->codes[i].included = true;
            count++;
        }
    }
    return count;
}

/* Marks what one item holds. A token may look like a number: it comes first. */
static size_t mark(struct registry *registry, const struct item *item) {
    const size_t count = registry->tokens ? mark_if(registry, item, spells) : 0;
    return count > 0 ? count : mark_if(registry, item, holds);
}

static void mark_all(struct registry *registry, bool included) {
    for (size_t i = 0; i < registry->total; i++) {
        registry->codes[i].included = included;
    }
}

static enum exit_status mark_selected(struct registry *registry, const char *select, FILE *errors) {
    for (const char *next = select; next != NULL;) {
        const char *comma = strchr(next, ',');
        struct item item = {.text = text_of(next)};
        if (comma != NULL) {
            item.text.length = (size_t)(comma - next);
        }
        trim(&item.text);
        item.is_range = read_range(&item);
        if (mark(registry, &item) == 0) {
            fprintf(errors, "verify: error: --select: no %s is meant by %s\n",
                    registry->tokens ? "token" : "code", text_quote(item.text).string);
            return STATUS_USAGE;
        }
        next = comma != NULL ? comma + 1 : NULL;
    }
    return STATUS_DONE;
}

enum exit_status selection_apply(const struct registry_options *options, struct registry *registry,
                                 FILE *errors) {
    size_t count = 0;
    mark_all(registry, options->select_count == 0);
    for (size_t i = 0; i < options->select_count; i++) {
        if (mark_selected(registry, options->select[i], errors) != STATUS_DONE) {
            return STATUS_USAGE;
        }
    }
    for (size_t i = 0; i < registry->total; i++) {
        struct code *code = &registry->codes[i];
        code->included = code->included && (options->unregistered || !code->unregistered);
        count += code->included ? 1 : 0;
    }
    if (count == 0) {
        fputs("verify: error: no code is left to compare\n", errors);
        return STATUS_USAGE;
    }
    return STATUS_DONE;
}
