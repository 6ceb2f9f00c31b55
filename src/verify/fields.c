#include "fields.h"

#include <limits.h>
#include <string.h>

bool fields_int(const json_t *object, const char *key, struct place place, struct report *report,
                int *out) {
    const json_t *value = json_object_get(object, key);
    const json_int_t number = json_integer_value(value);
    if (!json_is_integer(value) || number < INT_MIN || number > INT_MAX) {
        report_fault(report, place_field(place, key), "must be an integer from %d to %d", INT_MIN,
                     INT_MAX);
        return false;
    }
    *out = (int)number;
    return true;
}

bool fields_text(const json_t *object, const char *key, struct place place, struct report *report,
                 struct text *out) {
    const json_t *value = json_object_get(object, key);
    if (!json_is_string(value) || json_string_length(value) == 0) {
        report_fault(report, place_field(place, key), "must be a text of at least one byte");
        return false;
    }
    const struct text text = {json_string_value(value), json_string_length(value)};
    if (memchr(text.bytes, '\0', text.length) != NULL) {
        report_fault(report, place_field(place, key), "must not hold a NUL");
        return false;
    }
    *out = text;
    return true;
}

bool fields_array(const json_t *object, const char *key, struct place place, struct report *report,
                  const json_t **out) {
    const json_t *value = json_object_get(object, key);
    if (value != NULL && !json_is_array(value)) {
        report_fault(report, place_field(place, key), "must be an array");
        return false;
    }
    *out = value;
    return true;
}

bool fields_object(const json_t *object, const char *key, struct place place, struct report *report,
                   json_t **out) {
    json_t *value = json_object_get(object, key);
    if (value != NULL && !json_is_object(value)) {
        report_fault(report, place_field(place, key), "must be an object");
        return false;
    }
    *out = value;
    return true;
}
