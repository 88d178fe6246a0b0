# SPDX-FileCopyrightText: 2026 Pandect contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# One folder, one static library, one namespace.
#
# pandect_room(NAME SOURCES … [USES rooms below…] [LINKS external targets…])
# makes the library pandect_NAME. What stands in USES and LINKS is public when a header shows it;
# PRIVATE_LINKS are not. tests/arch checks that the includes keep to the same arrows.

find_package(Threads REQUIRED)

add_library(pandect_options INTERFACE)
target_compile_definitions(pandect_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_STRICT_ITERATORS QT_NO_FOREACH QT_DISABLE_DEPRECATED_UP_TO=0x060800)
target_include_directories(pandect_options INTERFACE "${CMAKE_SOURCE_DIR}/src")
if(NOT MSVC)
    target_compile_options(pandect_options INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Wno-missing-field-initializers
        # g++ 14 sees uninitialised members in every std::expected that a lambda hands on.
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
        $<$<BOOL:${PANDECT_WARNINGS_ARE_ERRORS}>:-Werror>)
endif()

function(pandect_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;USES;LINKS;PRIVATE_LINKS" ${ARGN})
    set(target pandect_${name})
    qt_add_library(${target} STATIC ${ROOM_SOURCES})
    list(TRANSFORM ROOM_USES PREPEND pandect_)
    target_link_libraries(${target} PUBLIC pandect_options Qt6::Core ${ROOM_USES} ${ROOM_LINKS}
        PRIVATE ${ROOM_PRIVATE_LINKS})
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
endfunction()
