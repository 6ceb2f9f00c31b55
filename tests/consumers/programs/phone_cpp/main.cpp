#include "cause.hpp"
#include "phone.hpp"
#include <iostream>

namespace phone = codebook::phone;

static_assert(phone::from_name("off_hook") == phone::code::off_hook);

int main() {
    std::cout << phone::phrase(phone::code::off_hook) << ": " << cause("486 busy here") << '\n';
}
