/* A value of JSON -> what the getter of its property gives for it. */

#include "properties.h"

#include <limits.h>
#include <string.h>

/* What stands for no value at all. */
static struct property_value nothing(const struct property *property, int none) {
    if (property->type == PROPERTY_TEXT) {
        return (struct property_value){0, text_of("")};
    }
    return (struct property_value){property->type == PROPERTY_CODE ? none : 0, {NULL, 0}};
}

static bool convert_whole(const json_t *json, struct property_value *out) {
    out->number = json_integer_value(json);
    return json_is_integer(json) && out->number >= INT_MIN && out->number <= INT_MAX;
}

/* A text may be empty; it cannot hold a NUL, as C would take that for its end. */
static bool convert_text(const json_t *json, struct property_value *out) {
    if (!json_is_string(json) || strlen(json_string_value(json)) != json_string_length(json)) {
        return false;
    }
    out->text = text_of(json_string_value(json));
    return true;
}

static bool convert_member(const struct property *property, const json_t *json, long long *out) {
    for (size_t i = 0; json_is_string(json) && i < property_member_count(property); i++) {
        if (strcmp(property_member(property, i).bytes, json_string_value(json)) == 0) {
            *out = property_member_value(property, i);
            return true;
        }
    }
    return false;
}

/* No member may stand in a set twice. */
static bool convert_set(const struct property *property, const json_t *json, long long *out) {
    for (size_t i = 0; i < json_array_size(json); i++) {
        long long bit = 0;
        if (!convert_member(property, json_array_get(json, i), &bit) || (*out & bit) != 0) {
            return false;
        }
        *out |= bit;
    }
    return json_is_array(json);
}

bool property_convert(const struct property *property, const json_t *json, int none,
                      struct property_value *out) {
    const json_t *value = json != NULL ? json : property->fallback;
    *out = nothing(property, none);
    if (value == NULL) {
        return true;
    }
    switch (property->type) {
    case PROPERTY_FLAG:
        out->number = json_is_true(value) ? 1 : 0;
        return json_is_boolean(value);
    case PROPERTY_ENUM:
        return convert_member(property, value, &out->number);
    case PROPERTY_SET:
        return convert_set(property, value, &out->number);
    case PROPERTY_INT:
    case PROPERTY_CODE:
        return convert_whole(value, out);
    case PROPERTY_TEXT:
        return convert_text(value, out);
    case PROPERTY_ROWS:
        break;
    }
    return false;
}
