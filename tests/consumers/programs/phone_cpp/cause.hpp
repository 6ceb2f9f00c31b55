#pragma once

#include <string_view>

// The Q.850 cause that a SIP response is sent on as, by its first three digits.
std::string_view cause(std::string_view response);
