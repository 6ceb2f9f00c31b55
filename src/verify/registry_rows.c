#include "registry_rows.h"

#include "fields.h"
#include "memory.h"

#include <stdlib.h>

static int compare_classes(const void *left, const void *right) {
    const struct code_class *a = left;
    const struct code_class *b = right;
    return (a->first > b->first) - (a->first < b->first);
}

static bool read_class(const json_t *row, struct place place, struct report *report,
                       struct code_class *out) {
    const bool has_kind = json_object_get(row, "kind") != NULL;
    out->place = place;
    out->has_fallback = json_object_get(row, "fallback") != NULL;
    out->kind = (struct text){NULL, 0};
    if (!fields_int(row, "first", place, report, &out->first) ||
        !fields_int(row, "last", place, report, &out->last) ||
        !fields_text(row, "id", place, report, &out->id) ||
        !fields_text(row, "title", place, report, &out->title) ||
        !fields_object(row, "properties", place, report, &out->properties) ||
        (has_kind && !fields_text(row, "kind", place, report, &out->kind)) ||
        (out->has_fallback && !fields_int(row, "fallback", place, report, &out->fallback))) {
        return false;
    }
    if (out->last < out->first) {
        report_fault(report, place_field(place, "last"), "%d is less than first, %d", out->last,
                     out->first);
        return false;
    }
    return true;
}

void registry_read_classes(struct registry *registry, const json_t *root, struct report *report) {
    const struct place top = place_top(registry->path);
    const struct place list = place_field(top, "classes");
    const json_t *rows = NULL;
    fields_array(root, "classes", top, report, &rows);
    registry->classes = memory_new(json_array_size(rows), sizeof *registry->classes);
    for (size_t i = 0; i < json_array_size(rows); i++) {
        if (read_class(json_array_get(rows, i), place_at(list, i), report,
                       &registry->classes[registry->class_count])) {
            registry->class_count++;
        }
    }
    qsort(registry->classes, registry->class_count, sizeof *registry->classes, compare_classes);
    for (size_t i = 1; i < registry->class_count; i++) {
        if (registry->classes[i].first <= registry->classes[i - 1].last) {
            report_fault(report, registry->classes[i].place, "overlaps the class before it");
        }
    }
}

enum { MOST_ORDINAL = 65535 };

/* The number of a row: any int for a code; of a token from 1, since 0 stands for none. */
static bool read_number(const json_t *row, const struct registry *registry, struct place place,
                        struct report *report, int *out) {
    const char *key = registry->words->number;
    if (!fields_int(row, key, place, report, out)) {
        return false;
    }
    if (registry->tokens && (*out < 1 || *out > MOST_ORDINAL)) {
        report_fault(report, place_field(place, key), "must be an integer from 1 to %d",
                     (int)MOST_ORDINAL);
        return false;
    }
    return true;
}

static bool read_code(const json_t *row, const struct registry *registry, struct place place,
                      struct report *report, struct code *out) {
    const json_t *status = json_object_get(row, "status");
    out->place = place;
    out->unregistered = status != NULL && json_is_string(status) &&
                        text_same(text_of(json_string_value(status)), text_of("unregistered"));
    out->included = true;
    return read_number(row, registry, place, report, &out->number) &&
           fields_text(row, "name", place, report, &out->name) &&
           fields_text(row, registry->words->text, place, report, &out->phrase) &&
           fields_array(row, "aliases", place, report, &out->aliases) &&
           fields_object(row, "properties", place, report, &out->properties);
}

void registry_read_codes(struct registry *registry, const char *path, const json_t *root,
                         struct report *report) {
    const struct place top = place_top(path);
    const struct place list = place_field(top, registry->words->list);
    const json_t *rows = NULL;
    fields_array(root, registry->words->list, top, report, &rows);
    for (size_t i = 0; i < json_array_size(rows); i++) {
        struct code code;
        if (read_code(json_array_get(rows, i), registry, place_at(list, i), report, &code)) {
            registry->codes = memory_grow(registry->codes, registry->total, &registry->capacity,
                                          sizeof *registry->codes);
            registry->codes[registry->total++] = code;
        }
    }
}

static int compare_numbers(const void *left, const void *right) {
    const struct code *a = left;
    const struct code *b = right;
    return (a->number > b->number) - (a->number < b->number);
}

static int compare_included(const void *left, const void *right) {
    const struct code *a = left;
    const struct code *b = right;
    return a->included != b->included ? (int)b->included - (int)a->included
                                      : compare_numbers(left, right);
}

void registry_order_codes(struct registry *registry, struct report *report) {
    if (registry->total == 0) {
        return;
    }
    qsort(registry->codes, registry->total, sizeof *registry->codes, compare_numbers);
    for (size_t i = 1; i < registry->total; i++) {
        if (registry->codes[i].number == registry->codes[i - 1].number) {
            report_fault(report, place_field(registry->codes[i].place, registry->words->number),
                         "another row has the number %d too", registry->codes[i].number);
        }
    }
    qsort(registry->codes, registry->total, sizeof *registry->codes, compare_included);
    while (registry->count < registry->total && registry->codes[registry->count].included) {
        registry->count++;
    }
}

static void append(struct wordings *list, struct text text, const struct code *code,
                   struct place place, bool alias) {
    list->items = memory_grow(list->items, list->count, &list->capacity, sizeof *list->items);
    list->included += code->included ? 1 : 0;
    list->items[list->count++] = (struct wording){text, code->number, code->included, alias, place};
}

/* An alias is an object with either a phrase, or the text of a token, or a name. */
static void read_alias(struct registry *registry, const json_t *row, const struct code *code,
                       struct place place, struct report *report) {
    const char *const phrase = registry->words->text;
    const bool is_phrase = json_object_get(row, phrase) != NULL;
    const char *key = is_phrase ? phrase : "name";
    struct text text;
    if (is_phrase && json_object_get(row, "name") != NULL) {
        report_fault(report, place, "must have either a %s or a name", phrase);
    } else if (fields_text(row, key, place, report, &text)) {
        append(is_phrase ? &registry->phrases : &registry->names, text, code,
               place_field(place, key), true);
    }
}

void registry_read_wordings(struct registry *registry, struct report *report) {
    for (size_t i = 0; i < registry->total; i++) {
        const struct code *code = &registry->codes[i];
        const struct place place = code->place;
        const struct place aliases = place_field(place, "aliases");
        append(&registry->phrases, code->phrase, code, place_field(place, registry->words->text),
               false);
        append(&registry->names, code->name, code, place_field(place, "name"), false);
        for (size_t row = 0; row < json_array_size(code->aliases); row++) {
            read_alias(registry, json_array_get(code->aliases, row), code, place_at(aliases, row),
                       report);
        }
    }
}

void registry_read_overlay_aliases(struct registry *registry, const char *path, const json_t *root,
                                   struct report *report) {
    const struct place top = place_top(path);
    const struct place list = place_field(top, "aliases");
    const json_t *rows = NULL;
    fields_array(root, "aliases", top, report, &rows);
    for (size_t i = 0; i < json_array_size(rows); i++) {
        const json_t *row = json_array_get(rows, i);
        int number = 0;
        const struct place place = place_at(list, i);
        if (!read_number(row, registry, place, report, &number)) {
            continue;
        }
        const struct code *code = registry_any_code(registry, number);
        if (code == NULL) {
            report_fault(report, place_field(place, registry->words->number),
                         "no row has the number %d", number);
        } else {
            read_alias(registry, row, code, place, report);
        }
    }
}
