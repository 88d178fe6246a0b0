# SPDX-FileCopyrightText: 2026 Pandect contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What formats citations, none of it copied into this tree:
# CITEPROC_FILE: citeproc-js, fetched by npm against resources/citation/package-lock.json;
# CSL_FILES below CSL_FOLDER: the bundled styles and all locales of the CSL project (citationstyles.org, CC BY-SA 3.0),
# unmodified, from the system's packages citation-style-language-styles and -locales, or from PANDECT_CSL_FOLDER.

find_program(NPM npm REQUIRED)
set(CITEPROC_FOLDER "${CMAKE_BINARY_DIR}/npm/node_modules/citeproc")
set(CITEPROC_FILE "${CITEPROC_FOLDER}/citeproc_commonjs.js")
set(lock "${CMAKE_SOURCE_DIR}/resources/citation")
add_custom_command(OUTPUT "${CITEPROC_FILE}"
    COMMAND "${CMAKE_COMMAND}" -E copy "${lock}/package.json" "${lock}/package-lock.json" "${lock}/.npmrc" "${CMAKE_BINARY_DIR}/npm"
    COMMAND "${NPM}" ci --prefix "${CMAKE_BINARY_DIR}/npm" --silent
    # npm keeps the dates of the package; a file older than its lock would be fetched again and again.
    COMMAND "${CMAKE_COMMAND}" -E touch "${CITEPROC_FILE}"
    DEPENDS "${lock}/package.json" "${lock}/package-lock.json"
    COMMENT "Fetching citeproc-js" VERBATIM)
add_custom_target(citeproc DEPENDS "${CITEPROC_FILE}")
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/npm")

find_path(CSL_FOLDER locales/locales-en-US.xml HINTS "${PANDECT_CSL_FOLDER}" PATH_SUFFIXES share/citation-style-language REQUIRED)
file(GLOB CSL_FILES "${CSL_FOLDER}/locales/locales-*.xml")
foreach(style IN ITEMS american-medical-association vancouver national-library-of-medicine apa ieee chicago-author-date
        chicago-note-bibliography modern-language-association nature the-lancet harvard-cite-them-right bmj)
    if(EXISTS "${CSL_FOLDER}/styles/${style}.csl")
        list(APPEND CSL_FILES "${CSL_FOLDER}/styles/${style}.csl")
    elseif(EXISTS "${CSL_FOLDER}/styles/dependent/${style}.csl")
        list(APPEND CSL_FILES "${CSL_FOLDER}/styles/dependent/${style}.csl")
    else()
        message(FATAL_ERROR "${CSL_FOLDER} has no style ${style}")
    endif()
endforeach()
