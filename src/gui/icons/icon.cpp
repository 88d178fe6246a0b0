// SPDX-FileCopyrightText: 2026 Pandect contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/icons/icon.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace gui {

namespace {

QByteArray drawing(const QString &name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap drawn(QSvgRenderer &renderer, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

} // namespace

QIcon icon(const QString &name, const QPalette &palette)
{
    const QByteArray svg = drawing(name);
    QIcon icon;
    for (const auto &[mode, group] :
         {std::pair{QIcon::Normal, QPalette::Active}, std::pair{QIcon::Disabled, QPalette::Disabled}}) {
        QByteArray coloured = svg;
        coloured.replace("currentColor", palette.color(group, QPalette::ButtonText).name().toLatin1());
        QSvgRenderer renderer(coloured);
        for (const int size : {16, 20, 32, 40})
            icon.addPixmap(drawn(renderer, size), mode);
    }
    return icon;
}

QIcon applicationIcon()
{
    QSvgRenderer renderer(drawing(QStringLiteral("pandect")));
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addPixmap(drawn(renderer, size));
    return icon;
}

} // namespace gui
