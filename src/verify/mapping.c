#include "mapping.h"

#include "document.h"
#include "fields.h"
#include "memory.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* The token of a registry with this text, each letter in its case; or NULL. */
static const struct code *find_token(const struct registry *registry, struct text token) {
    for (size_t i = 0; i < registry->total; i++) {
        if (text_same(registry->codes[i].phrase, token)) {
            return &registry->codes[i];
        }
    }
    return NULL;
}

/* An end of a row: the number of a code, or the text of a token. */
static bool read_end(const json_t *object, const char *key, const struct registry *registry,
                     struct place place, struct report *report, int *out) {
    struct text token;
    if (!registry->tokens) {
        if (!fields_int(object, key, place, report, out)) {
            return false;
        }
        if (registry_any_code(registry, *out) == NULL) {
            report_fault(report, place_field(place, key), "%d is no code of %s", *out,
                         registry->path);
            return false;
        }
        return true;
    }
    if (!fields_text(object, key, place, report, &token)) {
        return false;
    }
    const struct code *found = find_token(registry, token);
    if (found == NULL) {
        report_fault(report, place_field(place, key), "%s is no token of %s",
                     text_quote(token).string, registry->path);
        return false;
    }
    *out = found->number;
    return true;
}

static const struct code_class *find_class(const struct registry *registry, struct text id) {
    for (size_t i = 0; i < registry->class_count; i++) {
        if (text_same(registry->classes[i].id, id)) {
            return &registry->classes[i];
        }
    }
    return NULL;
}

/* Whose a row is: that of a code, or of a class. */
static bool read_owner(const json_t *node, const struct mapping *mapping, struct place place,
                       struct report *report, struct mapping_row *out) {
    struct text id;
    out->is_class = json_object_get(node, "class") != NULL;
    if (out->is_class == (json_object_get(node, "from") != NULL)) {
        report_fault(report, place, "must have either a from or a class");
        return false;
    }
    if (!out->is_class) {
        const bool good = read_end(node, "from", &mapping->from, place, report, &out->first);
        out->last = out->first;
        return good;
    }
    if (!fields_text(node, "class", place, report, &id)) {
        return false;
    }
    const struct code_class *home = find_class(&mapping->from, id);
    if (home == NULL) {
        report_fault(report, place_field(place, "class"), "%s is no class of %s",
                     text_quote(id).string, mapping->from.path);
        return false;
    }
    out->first = home->first;
    out->last = home->last;
    return true;
}

/* A text that may be missing: then it is "". */
static bool read_text(const json_t *node, const char *key, struct place place,
                      struct report *report, struct text *out) {
    *out = text_of("");
    return json_object_get(node, key) == NULL || fields_text(node, key, place, report, out);
}

static bool read_row(const json_t *node, const struct mapping *mapping, struct place place,
                     struct report *report, struct mapping_row *out) {
    out->place = place;
    out->to = mapping->none;
    out->ends = !json_is_null(json_object_get(node, "to"));
    return read_owner(node, mapping, place, report, out) &&
           (!out->ends || read_end(node, "to", &mapping->to, place, report, &out->to)) &&
           read_text(node, "when", place, report, &out->when) &&
           read_text(node, "note", place, report, &out->note) &&
           fields_text(node, "source", place, report, &out->source);
}

static int compare_texts(struct text a, struct text b) {
    const size_t shorter = a.length < b.length ? a.length : b.length;
    const int order = shorter > 0 ? memcmp(a.bytes, b.bytes, shorter) : 0;
    return order != 0 ? order : (a.length > b.length) - (a.length < b.length);
}

static int compare_rows(const void *left, const void *right) {
    const struct mapping_row *a = left;
    const struct mapping_row *b = right;
    if (a->is_class != b->is_class) {
        return a->is_class ? 1 : -1;
    }
    if (a->first != b->first) {
        return a->first > b->first ? 1 : -1;
    }
    return compare_texts(a->when, b->when);
}

static void read_rows(struct mapping *mapping, struct report *report) {
    const struct place top = place_top(mapping->path);
    const struct place list = place_field(top, "rows");
    const json_t *rows = NULL;
    fields_array(mapping->document, "rows", top, report, &rows);
    mapping->rows = memory_new(json_array_size(rows), sizeof *mapping->rows);
    for (size_t i = 0; i < json_array_size(rows); i++) {
        struct mapping_row *row = &mapping->rows[mapping->count];
        if (read_row(json_array_get(rows, i), mapping, place_at(list, i), report, row)) {
            mapping->count++;
            mapping->of_codes += row->is_class ? 0 : 1;
        }
    }
    qsort(mapping->rows, mapping->count, sizeof *mapping->rows, compare_rows);
    for (size_t i = 1; i < mapping->count; i++) {
        if (compare_rows(&mapping->rows[i - 1], &mapping->rows[i]) == 0) {
            report_fault(report, mapping->rows[i].place, "another row is of the same and when");
        }
    }
}

static void read_default(struct mapping *mapping, const json_t *head, struct report *report) {
    const struct place place = place_list(mapping->path, "map");
    json_t *node = NULL;
    mapping->fallback = mapping->none;
    if (fields_object(head, "default", place, report, &node) && node != NULL) {
        mapping->has_default = true;
        read_end(node, "to", &mapping->to, place_field(place, "default"), report,
                 &mapping->fallback);
    }
}

/* A registry must be the one that the map names. */
static void check_id(const struct mapping *mapping, const json_t *head, const char *key,
                     const struct registry *registry, struct report *report) {
    const struct place place = place_list(mapping->path, "map");
    struct text id;
    if (fields_text(head, key, place, report, &id) && !text_same(id, registry->id)) {
        report_fault(report, place_field(place, key), "is %s, the id of %s is %s",
                     text_quote(id).string, registry->path, text_quote(registry->id).string);
    }
}

static enum exit_status read_registries(const struct mapping_files *files, struct report *report,
                                        struct mapping *out) {
    const struct registry_options from = {
        .path = files->from, .unregistered = true, .data = files->data};
    const struct registry_options to = {
        .path = files->to, .unregistered = true, .data = files->data};
    enum exit_status status = registry_read(&from, report, &out->from);
    if (status == STATUS_DONE) {
        status = registry_read(&to, report, &out->to);
    }
    return status;
}

enum exit_status mapping_read(const struct mapping_files *files, struct report *report,
                              struct mapping *out) {
    *out = (struct mapping){.path = files->map};
    enum exit_status status = read_registries(files, report, out);
    if (status == STATUS_DONE) {
        status = document_read(files->map, &out->document, report->stream);
    }
    if (status != STATUS_DONE) {
        return status;
    }
    const json_t *head = json_object_get(out->document, "map");
    if (!json_is_object(head)) {
        report_fault(report, place_top(out->path),
                     "must be an object with the key \"map\", itself an object");
        return STATUS_REFUSED;
    }
    out->none = registry_any_code(&out->to, 0) != NULL ? INT_MIN : 0;
    fields_text(head, "id", place_list(out->path, "map"), report, &out->id);
    check_id(out, head, "from", &out->from, report);
    check_id(out, head, "to", &out->to, report);
    read_default(out, head, report);
    read_rows(out, report);
    return report->faults > 0 ? STATUS_REFUSED : STATUS_DONE;
}

void mapping_free(struct mapping *mapping) {
    registry_free(&mapping->from);
    registry_free(&mapping->to);
    free(mapping->rows);
    json_decref(mapping->document);
    *mapping = (struct mapping){.path = NULL};
}

/* The run of rows that begins at an index. */
static struct mapping_rows run_at(const struct mapping *mapping, size_t index) {
    const struct mapping_row *first = &mapping->rows[index];
    size_t count = 1;
    while (index + count < mapping->count && first[count].is_class == first->is_class &&
           first[count].first == first->first) {
        count++;
    }
    return (struct mapping_rows){first, count};
}

static struct mapping_rows own_rows(const struct mapping *mapping, int code) {
    size_t low = 0;
    size_t high = mapping->of_codes;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (mapping->rows[middle].first < code) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    const bool found = low < mapping->of_codes && mapping->rows[low].first == code;
    return found ? run_at(mapping, low) : (struct mapping_rows){NULL, 0};
}

static struct mapping_rows class_rows(const struct mapping *mapping, int code) {
    for (size_t i = mapping->of_codes; i < mapping->count; i++) {
        if (code >= mapping->rows[i].first && code <= mapping->rows[i].last) {
            return run_at(mapping, i);
        }
    }
    return (struct mapping_rows){NULL, 0};
}

struct mapping_rows mapping_rows_of(const struct mapping *mapping, int code) {
    const struct mapping_rows own = own_rows(mapping, code);
    return own.count > 0 ? own : class_rows(mapping, code);
}

static bool always_holds(struct mapping_rows rows) {
    return rows.count > 0 && rows.items[0].when.length == 0;
}

struct mapping_answer mapping_answer_of(const struct mapping *mapping, int code) {
    const struct place top = place_top(mapping->path);
    const struct mapping_rows own = own_rows(mapping, code);
    const struct mapping_rows home = class_rows(mapping, code);
    if (always_holds(own)) {
        return (struct mapping_answer){own.items[0].to, place_field(own.items[0].place, "to")};
    }
    if (always_holds(home)) {
        return (struct mapping_answer){home.items[0].to, place_field(home.items[0].place, "to")};
    }
    if (mapping->has_default) {
        const struct place place = place_field(place_field(top, "map"), "default");
        return (struct mapping_answer){mapping->fallback, place_field(place, "to")};
    }
    return (struct mapping_answer){mapping->none, place_field(top, "rows")};
}
