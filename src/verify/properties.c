#include "properties.h"

#include "fields.h"
#include "memory.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

static const char *const type_names[] = {
    [PROPERTY_FLAG] = "flag", [PROPERTY_ENUM] = "enum",
    [PROPERTY_SET] = "set",   [PROPERTY_TOKENS] = "tokens",
    [PROPERTY_INT] = "int",   [PROPERTY_CODE] = "code",
    [PROPERTY_TEXT] = "text", [PROPERTY_COUNTERPART] = "counterpart",
    [PROPERTY_ROWS] = "rows",
};

enum { TYPES = sizeof type_names / sizeof type_names[0] };

/* Words of a-z and 0-9 joined by `-`, a letter first: what a name of C can be made of. */
static bool is_id(struct text text) {
    bool joint = true;
    for (size_t i = 0; i < text.length; i++) {
        const char byte = text.bytes[i];
        const bool letter = byte >= 'a' && byte <= 'z';
        const bool digit = byte >= '0' && byte <= '9';
        if (!letter && !(digit && i > 0) && (byte != '-' || joint)) {
            return false;
        }
        joint = byte == '-';
    }
    return !joint;
}

static bool read_id(const json_t *row, struct place place, struct report *report,
                    struct text *out) {
    if (!fields_text(row, "id", place, report, out)) {
        return false;
    }
    if (!is_id(*out)) {
        report_fault(report, place_field(place, "id"),
                     "%s is not words of a-z and 0-9 joined by '-'", text_quote(*out).string);
        return false;
    }
    return true;
}

static bool read_type(const json_t *row, struct place place, struct report *report,
                      enum property_type *out) {
    struct text name = {NULL, 0};
    if (!fields_text(row, "type", place, report, &name)) {
        return false;
    }
    for (int i = 0; i < TYPES; i++) {
        if (text_same(name, text_of(type_names[i]))) {
            *out = (enum property_type)i;
            return true;
        }
    }
    report_fault(report, place_field(place, "type"), "%s is not a type of properties",
                 text_quote(name).string);
    return false;
}

/* The ids of a list of objects must be ids, and differ. */
static bool check_ids(const json_t *rows, struct place list, struct report *report) {
    const size_t faults = report->faults;
    for (size_t i = 0; i < json_array_size(rows); i++) {
        struct text id = {NULL, 0};
        if (!read_id(json_array_get(rows, i), place_at(list, i), report, &id)) {
            continue;
        }
        for (size_t j = 0; j < i; j++) {
            const char *other = json_string_value(json_object_get(json_array_get(rows, j), "id"));
            if (other != NULL && strcmp(other, id.bytes) == 0) {
                report_fault(report, place_field(place_at(list, i), "id"), "%s stands here twice",
                             text_quote(id).string);
                break;
            }
        }
    }
    return report->faults == faults;
}

/* A list that must have an entry or more, each with an id of its own. */
static bool read_list(const json_t *row, const char *key, struct place place, struct report *report,
                      const json_t **out) {
    if (!fields_array(row, key, place, report, out)) {
        return false;
    }
    if (json_array_size(*out) == 0) {
        report_fault(report, place_field(place, key), "must have at least one entry");
        return false;
    }
    return check_ids(*out, place_field(place, key), report);
}

static bool read_members(const json_t *row, struct place place, struct report *report,
                         struct property *out) {
    if (out->type == PROPERTY_ENUM) {
        return read_list(row, "values", place, report, &out->members);
    }
    if (out->type != PROPERTY_SET) {
        return true;
    }
    if (!read_list(row, "members", place, report, &out->members)) {
        return false;
    }
    if (json_array_size(out->members) > PROPERTY_MOST_MEMBERS) {
        report_fault(report, place_field(place, "members"), "a set has at most %d members",
                     (int)PROPERTY_MOST_MEMBERS);
        return false;
    }
    return true;
}

/* The registry that it names: its id becomes a part of a path, so it must be one. */
static bool read_registry(const json_t *row, struct place place, struct report *report,
                          struct property *out) {
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyz0123456789_";
    if (!fields_text(row, "registry", place, report, &out->registry)) {
        return false;
    }
    if (strspn(out->registry.bytes, allowed) != out->registry.length) {
        report_fault(report, place_field(place, "registry"), "%s is not the id of a registry",
                     text_quote(out->registry).string);
        return false;
    }
    return true;
}

/* What a property and a column have in common; the id has been read. */
static bool read_declaration(const json_t *row, struct place place, struct report *report,
                             struct property *out) {
    struct property_value value;
    out->place = place;
    out->foreign = json_object_get(row, "registry") != NULL;
    if (!read_type(row, place, report, &out->type) || !read_members(row, place, report, out)) {
        return false;
    }
    if ((out->type == PROPERTY_TOKENS || out->type == PROPERTY_COUNTERPART) &&
        !read_registry(row, place, report, out)) {
        return false;
    }
    const json_t *fallback = out->type != PROPERTY_ROWS ? json_object_get(row, "default") : NULL;
    const bool known = out->type != PROPERTY_TOKENS; /* else its tokens are still to be read */
    if (fallback != NULL && known && !property_convert(out, fallback, 0, &value)) {
        report_fault(report, place_field(place, "default"), "is not a value of this property");
        return false;
    }
    out->fallback = fallback;
    return true;
}

static bool read_columns(const json_t *row, struct place place, struct report *report,
                         struct properties *out) {
    const size_t faults = report->faults;
    const json_t *rows = NULL;
    if (!read_list(row, "columns", place, report, &rows)) {
        return false;
    }
    out->items = memory_new(json_array_size(rows), sizeof *out->items);
    for (size_t i = 0; i < json_array_size(rows); i++) {
        const struct place column_place = place_at(place_field(place, "columns"), i);
        struct property *column = &out->items[out->count++];
        fields_text(json_array_get(rows, i), "id", column_place, report, &column->id);
        if (read_declaration(json_array_get(rows, i), column_place, report, column) &&
            (column->type == PROPERTY_ROWS || column->type == PROPERTY_COUNTERPART)) {
            report_fault(report, place_field(column_place, "type"),
                         "a column cannot hold rows itself, nor a counterpart");
        }
    }
    return report->faults == faults;
}

static bool read_property(const json_t *row, struct place place, struct report *report,
                          struct property *out) {
    return read_id(row, place, report, &out->id) && read_declaration(row, place, report, out) &&
           (out->type != PROPERTY_ROWS || read_columns(row, place, report, &out->columns));
}

struct properties properties_read(const char *path, const json_t *root, struct report *report) {
    struct properties properties = {NULL, 0};
    const json_t *rows = NULL;
    fields_array(root, "properties", place_top(path), report, &rows);
    properties.items = memory_new(json_array_size(rows), sizeof *properties.items);
    for (size_t i = 0; i < json_array_size(rows); i++) {
        const struct place place = place_at(place_list(path, "properties"), i);
        struct property property = {.columns = {NULL, 0}};
        if (!read_property(json_array_get(rows, i), place, report, &property)) {
            free(property.columns.items);
        } else if (properties_find(&properties, property.id.bytes) != NULL) {
            report_fault(report, place_field(place, "id"), "%s is declared twice",
                         text_quote(property.id).string);
            free(property.columns.items);
        } else {
            properties.items[properties.count++] = property;
        }
    }
    return properties;
}

void properties_free(struct properties *properties) {
    for (size_t i = 0; i < properties->count; i++) {
        free(properties->items[i].columns.items);
    }
    free(properties->items);
    *properties = (struct properties){NULL, 0};
}

const struct property *properties_find(const struct properties *properties, const char *id) {
    for (size_t i = 0; i < properties->count; i++) {
        if (strcmp(properties->items[i].id.bytes, id) == 0) {
            return &properties->items[i];
        }
    }
    return NULL;
}

static const char *const counterparts[] = {"none", "same", "renamed", "different"};

size_t property_member_count(const struct property *property) {
    return property->type == PROPERTY_COUNTERPART ? sizeof counterparts / sizeof counterparts[0]
                                                  : json_array_size(property->members);
}

struct text property_member(const struct property *property, size_t index) {
    if (property->type == PROPERTY_COUNTERPART) {
        return text_of(counterparts[index]);
    }
    return text_of(
        json_string_value(json_object_get(json_array_get(property->members, index), "id")));
}

long long property_member_value(const struct property *property, size_t index) {
    if (property->type == PROPERTY_SET) {
        return 1LL << index;
    }
    return (long long)index +
           (property->type == PROPERTY_ENUM && property->fallback == NULL ? 1 : 0);
}

struct place property_member_place(const struct property *property, size_t index) {
    if (property->type == PROPERTY_COUNTERPART) {
        return property->place;
    }
    const char *key = property->type == PROPERTY_SET ? "members" : "values";
    return place_at(place_field(property->place, key), index);
}
