#include "registry.h"

#include "document.h"
#include "fields.h"
#include "given.h"
#include "memory.h"
#include "neighbours.h"
#include "registry_best.h"
#include "registry_line.h"
#include "registry_rows.h"
#include "selection.h"

#include <stdlib.h>
#include <string.h>

/* Reads a file that must be an object with the given key; keeps it until the registry is freed. */
static enum exit_status read_document(struct registry *registry, const char *path, const char *key,
                                      struct report *report, const json_t **out) {
    const struct place top = place_top(path);
    json_t *root = NULL;
    const enum exit_status status = document_read(path, &root, report->stream);
    if (status != STATUS_DONE) {
        return status;
    }
    registry_keep(registry, root);
    if (!json_is_object(json_object_get(root, key))) {
        report_fault(report, top, "must be an object with the key \"%s\", itself an object", key);
        return STATUS_REFUSED;
    }
    *out = root;
    return STATUS_DONE;
}

static const struct registry_words code_words = {
    .list = "codes",
    .number = "code",
    .text = "phrase",
    .function = "phrase",
    .lookup = "from_phrase",
};

static const struct registry_words token_words = {
    .list = "tokens",
    .number = "ordinal",
    .text = "token",
    .function = "text",
    .lookup = "from_text",
};

/* What the entries are: tokens where there are some, else codes; and whether letter case counts. */
static void read_kind(struct registry *registry, const json_t *root, struct report *report) {
    const struct place place = place_list(registry->path, "registry");
    const json_t *head = json_object_get(root, "registry");
    struct text sensitivity = text_of("insensitive");
    registry->tokens = json_object_get(root, "tokens") != NULL;
    registry->words = registry->tokens ? &token_words : &code_words;
    if (registry->tokens && json_object_get(root, "codes") != NULL) {
        report_fault(report, place_list(registry->path, "codes"), "must not stand beside tokens");
    }
    if (!registry->tokens || json_object_get(head, "case") == NULL ||
        !fields_text(head, "case", place, report, &sensitivity)) {
        return;
    }
    registry->case_sensitive = text_same(sensitivity, text_of("sensitive"));
    if (!registry->case_sensitive && !text_same(sensitivity, text_of("insensitive"))) {
        report_fault(report, place_field(place, "case"), "must be sensitive or insensitive");
    }
}

static enum exit_status read_base(struct registry *registry, struct report *report) {
    const struct place place = place_list(registry->path, "registry");
    const json_t *root = NULL;
    const enum exit_status status =
        read_document(registry, registry->path, "registry", report, &root);
    if (status == STATUS_DONE) {
        fields_text(json_object_get(root, "registry"), "id", place, report, &registry->id);
        read_kind(registry, root, report);
        registry_read_line(registry, root, report);
        registry_read_classes(registry, root, report);
        registry->properties = properties_read(registry->path, root, report);
        registry_read_best(registry, root, report);
        registry_read_codes(registry, registry->path, root, report);
    }
    return status;
}

static enum exit_status read_overlay(struct registry *registry, const char *path,
                                     struct report *report) {
    const struct place place = place_list(path, "overlay");
    const json_t *root = NULL;
    struct text base = {NULL, 0};
    const enum exit_status status = read_document(registry, path, "overlay", report, &root);
    if (status != STATUS_DONE) {
        return status;
    }
    if (fields_text(json_object_get(root, "overlay"), "extends", place, report, &base) &&
        registry->id.bytes != NULL && !text_same(base, registry->id)) {
        report_fault(report, place_field(place, "extends"), "is %s, the registry's id is %s",
                     text_quote(base).string, text_quote(registry->id).string);
    }
    registry_read_codes(registry, path, root, report);
    return STATUS_DONE;
}

static enum exit_status read_documents(struct registry *registry,
                                       const struct registry_options *options,
                                       struct report *report) {
    enum exit_status status = read_base(registry, report);
    for (size_t i = 0; status == STATUS_DONE && i < options->overlay_count; i++) {
        status = read_overlay(registry, options->overlays[i], report);
    }
    return status;
}

enum exit_status registry_read(const struct registry_options *options, struct report *report,
                               struct registry *out) {
    *out = (struct registry){.path = options->path, .words = &code_words};
    enum exit_status status = read_documents(out, options, report);
    if (status == STATUS_DONE && report->faults == 0) {
        status = neighbours_read(out, options, report);
    }
    if (status != STATUS_DONE || report->faults > 0) {
        return status != STATUS_DONE ? status : STATUS_REFUSED;
    }
    status = selection_apply(options, out, report->stream);
    if (status != STATUS_DONE) {
        return status;
    }
    registry_order_codes(out, report);
    given_check(out, report);
    registry_check_best(out, report);
    registry_check_line(out, report);
    registry_read_wordings(out, report);
    for (size_t i = 0; i < options->overlay_count; i++) {
        registry_read_overlay_aliases(out, options->overlays[i], out->documents[i + 1], report);
    }
    return report->faults > 0 ? STATUS_REFUSED : STATUS_DONE;
}

void registry_keep(struct registry *registry, json_t *document) {
    registry->documents = memory_grow(registry->documents, registry->document_count,
                                      &registry->document_capacity, sizeof(json_t *));
    registry->documents[registry->document_count++] = document;
}

void registry_free(struct registry *registry) {
    for (size_t i = 0; i < registry->document_count; i++) {
        json_decref(registry->documents[i]);
    }
    free(registry->documents);
    free(registry->codes);
    free(registry->classes);
    properties_free(&registry->properties);
    free(registry->phrases.items);
    free(registry->names.items);
    *registry = (struct registry){.path = NULL};
}

/* The code with this number among those from `low` to before `high`, which ascend; or NULL. */
static const struct code *find_code(const struct registry *registry, size_t low, size_t high,
                                    int number) {
    const size_t end = high;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (registry->codes[middle].number < number) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < end && registry->codes[low].number == number ? &registry->codes[low] : NULL;
}

const struct code *registry_code(const struct registry *registry, int number) {
    return find_code(registry, 0, registry->count, number);
}

const struct code *registry_any_code(const struct registry *registry, int number) {
    const struct code *found = registry_code(registry, number);
    return found != NULL ? found : find_code(registry, registry->count, registry->total, number);
}

const struct code_class *registry_class(const struct registry *registry, int number) {
    size_t low = 0;
    size_t high = registry->class_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (registry->classes[middle].last < number) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    const bool found = low < registry->class_count && registry->classes[low].first <= number;
    return found ? &registry->classes[low] : NULL;
}
