#include "given.h"

#include <limits.h>

/** A place in a registry where values of properties stand. */
struct values {
    const struct registry *registry;
    struct report *report;
};

static struct given given_in(const json_t *properties, const struct property *property,
                             const struct place *holder) {
    const json_t *value = json_object_get(properties, property->id.bytes);
    const bool full = json_is_object(value) && json_object_get(value, "except") == NULL;
    return (struct given){full ? json_object_get(value, "value") : value, full,
                          value != NULL ? holder : NULL};
}

struct given given_find(const struct registry *registry, const struct property *property,
                        int code) {
    const struct code *row = registry_code(registry, code);
    const struct code_class *class = registry_class(registry, code);
    struct given given = {NULL, false, NULL};
    if (row != NULL) {
        given = given_in(row->properties, property, &row->place);
    }
    if (given.value == NULL && class != NULL) {
        given = given_in(class->properties, property, &class->place);
    }
    return given;
}

struct place given_place(const struct given *given, const struct property *property) {
    if (given->holder == NULL) {
        return property->place;
    }
    const struct place place =
        place_field(place_field(*given->holder, "properties"), property->id.bytes);
    return given->full ? place_field(place, "value") : place;
}

static void complain(const struct values *values, const struct property *property,
                     struct place place) {
    switch (property->type) {
    case PROPERTY_FLAG:
        report_fault(values->report, place, "must be true or false");
        break;
    case PROPERTY_ENUM:
        report_fault(values->report, place, "must be one of the values that are declared");
        break;
    case PROPERTY_SET:
        report_fault(values->report, place,
                     "must be an array of members that are declared, each once");
        break;
    case PROPERTY_TOKENS:
        report_fault(values->report, place,
                     "must be an array of tokens of %s, each once, or an object with \"except\"",
                     property->registry.bytes);
        break;
    case PROPERTY_COUNTERPART:
        report_fault(values->report, place, "must be \"different\"");
        break;
    case PROPERTY_INT:
    case PROPERTY_CODE:
        report_fault(values->report, place, "must be an integer from %d to %d", INT_MIN, INT_MAX);
        break;
    case PROPERTY_TEXT:
        report_fault(values->report, place, "must be a text, without NUL");
        break;
    case PROPERTY_ROWS:
        report_fault(values->report, place, "must be an array of rows");
        break;
    }
}

/* A value that is no row: of the type declared, and a code that is there. */
static void check_value(const struct values *values, const struct property *property,
                        const json_t *json, struct place place) {
    struct property_value value;
    if (json == NULL || !property_convert(property, json, 0, &value)) {
        complain(values, property, place);
    } else if (property->type == PROPERTY_CODE && !property->foreign &&
               registry_any_code(values->registry, (int)value.number) == NULL) {
        report_fault(values->report, place, "no row has the number %lld", value.number);
    }
}

/* A row must have a cell in each column that has no default, and no others. */
static void check_row(const struct values *values, const struct property *property, json_t *row,
                      struct place place) {
    if (!json_is_object(row)) {
        report_fault(values->report, place, "must be an object, with a key for each column");
        return;
    }
    for (void *next = json_object_iter(row); next != NULL;
         next = json_object_iter_next(row, next)) {
        const char *key = json_object_iter_key(next);
        if (properties_find(&property->columns, key) == NULL) {
            report_fault(values->report, place, "%s is no column that is declared",
                         text_quote_string(key).string);
        }
    }
    for (size_t i = 0; i < property->columns.count; i++) {
        const struct property *column = &property->columns.items[i];
        const json_t *cell = json_object_get(row, column->id.bytes);
        if (cell != NULL || column->fallback == NULL) {
            check_value(values, column, cell, place_field(place, column->id.bytes));
        }
    }
}

static void check_rows(const struct values *values, const struct property *property,
                       const json_t *rows, struct place place) {
    if (!json_is_array(rows)) {
        complain(values, property, place);
    }
    for (size_t i = 0; i < json_array_size(rows); i++) {
        check_row(values, property, json_array_get(rows, i), place_at(place, i));
    }
}

static void check_properties_of(const struct values *values, json_t *properties,
                                const struct place *holder) {
    for (void *next = json_object_iter(properties); next != NULL;
         next = json_object_iter_next(properties, next)) {
        const char *key = json_object_iter_key(next);
        const struct property *property = properties_find(&values->registry->properties, key);
        if (property == NULL) {
            report_fault(values->report, place_field(*holder, "properties"), "%s is not declared",
                         text_quote_string(key).string);
            continue;
        }
        const struct given given = given_in(properties, property, holder);
        const struct place place = given_place(&given, property);
        if (property->type == PROPERTY_ROWS) {
            check_rows(values, property, given.value, place);
        } else {
            check_value(values, property, given.value, place);
        }
    }
}

static void check_defaults(const struct values *values, const struct properties *properties) {
    for (size_t i = 0; i < properties->count; i++) {
        const struct property *property = &properties->items[i];
        if (property->fallback != NULL) {
            check_value(values, property, property->fallback,
                        place_field(property->place, "default"));
        }
    }
}

void given_check(const struct registry *registry, struct report *report) {
    const struct values values = {registry, report};
    check_defaults(&values, &registry->properties);
    for (size_t i = 0; i < registry->properties.count; i++) {
        check_defaults(&values, &registry->properties.items[i].columns);
    }
    for (size_t i = 0; i < registry->class_count; i++) {
        check_properties_of(&values, registry->classes[i].properties, &registry->classes[i].place);
    }
    for (size_t i = 0; i < registry->total; i++) {
        check_properties_of(&values, registry->codes[i].properties, &registry->codes[i].place);
    }
}
