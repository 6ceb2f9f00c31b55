#include "neighbours.h"

#include "document.h"
#include "memory.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_ORDINAL = 30 /**< of a token in a property: the bits 1 to 30 are theirs */ };

/** What is needed to find one. */
struct search {
    struct registry *registry;
    const struct registry_options *options;
    struct report *report;
};

/* FOLDER/MORE/ID.json, where FOLDER ends before `end`; to be freed. */
static char *join(const char *folder, size_t end, const char *more, struct text id) {
    const size_t size = end + strlen(more) + id.length + sizeof "/.json";
    char *path = memory_new(size, 1);
    snprintf(path, size, "%.*s%s%.*s.json", (int)end, folder, more, (int)id.length, id.bytes);
    return path;
}

static bool is_there(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file != NULL) {
        fclose(file);
    }
    return file != NULL;
}

/* The first of the places where there is such a file, to be freed; or NULL. */
static char *find(const struct search *search, struct text id) {
    const char *path = search->options->path;
    const char *slash = strrchr(path, '/');
    const size_t end = slash != NULL ? (size_t)(slash - path) + 1 : 0;
    char *const places[] = {
        join(path, end, "", id),
        join(path, end, "../", id),
        search->options->data != NULL
            ? join(search->options->data, strlen(search->options->data), "/", id)
            : NULL,
    };
    char *found = NULL;
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        if (found == NULL && places[i] != NULL && is_there(places[i])) {
            found = places[i];
        } else {
            free(places[i]);
        }
    }
    return found;
}

/* Whether each entry has what is compared: a text, and a number within the bounds. */
static bool is_sound(const json_t *entries, const char *number, const char *text, long long most) {
    for (size_t i = 0; i < json_array_size(entries); i++) {
        const json_t *entry = json_array_get(entries, i);
        const json_t *value = json_object_get(entry, number);
        if (!json_is_integer(value) || json_integer_value(value) > most ||
            !json_is_string(json_object_get(entry, text))) {
            return false;
        }
    }
    return json_array_size(entries) > 0;
}

static enum exit_status read_entries(const struct search *search, struct property *property) {
    const bool tokens = property->type == PROPERTY_TOKENS;
    const struct place place = place_field(property->place, "registry");
    struct registry *registry = search->registry;
    char *path = find(search, property->registry);
    json_t *root = NULL;
    if (path == NULL) {
        report_fault(search->report, place, "there is no %s.json, beside the file or above it",
                     property->registry.bytes);
        return STATUS_DONE;
    }
    const enum exit_status status = document_read(path, &root, search->report->stream);
    free(path);
    if (status != STATUS_DONE) {
        return status;
    }
    registry_keep(registry, root);
    property->entries = json_object_get(root, tokens ? "tokens" : "codes");
    if (!(tokens ? is_sound(property->entries, "ordinal", "token", MOST_ORDINAL)
                 : is_sound(property->entries, "code", "phrase", INT_MAX))) {
        report_fault(search->report, place, "%s",
                     tokens ? "has no tokens, or one whose ordinal is not from 1 to 30"
                            : "has no codes, or one without a number or a phrase");
    }
    return STATUS_DONE;
}

static enum exit_status read_for(const struct search *search, const struct properties *properties) {
    enum exit_status status = STATUS_DONE;
    for (size_t i = 0; status == STATUS_DONE && i < properties->count; i++) {
        struct property *property = &properties->items[i];
        if (property->type == PROPERTY_TOKENS || property->type == PROPERTY_COUNTERPART) {
            status = read_entries(search, property);
        }
    }
    return status;
}

enum exit_status neighbours_read(struct registry *registry, const struct registry_options *options,
                                 struct report *report) {
    const struct search search = {registry, options, report};
    enum exit_status status = read_for(&search, &registry->properties);
    for (size_t i = 0; status == STATUS_DONE && i < registry->properties.count; i++) {
        status = read_for(&search, &registry->properties.items[i].columns);
    }
    return status;
}
